using System.Globalization;
using WresEtl.Benchmarks;
using WresEtl.Benchmarks.Intake;
using WresEtl.Benchmarks.Pages;
using WresEtl.Benchmarks.Runs;

// dotnet run -c Release --project tests/Benchmarks -- intake [csv|xlsx] [doublings]
// dotnet run -c Release --project tests/Benchmarks -- indicators [staff]
// dotnet run -c Release --project tests/Benchmarks -- exceptions [findings]
// dotnet run -c Release --project tests/Benchmarks -- worklist [clients] [findings]
// dotnet run -c Release --project tests/Benchmarks -- documents [clients]
// dotnet run -c Release --project tests/Benchmarks -- rows|national [staff] [doublings] [workers]
// dotnet run -c Release --project tests/Benchmarks -- turns rows|national|floor [staff] [turns] [workers]
// dotnet run -c Release --project tests/Benchmarks -- pages [clients] [findings]
// dotnet run -c Release --project tests/Benchmarks -- memory [rows]
// dotnet run -c Release --project tests/Benchmarks -- all
switch (args)
{
    case ["intake", ..]:
        var format = args.Length > 1 ? args[1] : "";
        var doublings = args.Length > 2 && int.TryParse(args[2], out var given) ? given : 4;
        if (format is "" or "csv") CsvIntake.Run(doublings);
        if (format is "" or "xlsx") XlsxIntake.Run(doublings);
        return 0;
    case ["indicators", ..]:
        IndicatorStage.Run(args.Length > 1 && int.TryParse(args[1], out var staff) ? staff : 9_000);
        return 0;
    case ["exceptions", ..]:
        ExceptionsRoundTrip.Run(Number(1, 10_000));
        return 0;
    case ["worklist", ..]:
        WorklistLook.Run(Number(1, 100), Number(2, 10_000));
        return 0;
    case ["documents", ..]:
        DocumentsRun.Run(Number(1, 250));
        return 0;
    case ["rows" or "national", ..]:
        NationalRun.Run(Number(1, 1_500_000), Number(2, 4), Number(3, args[0] == "rows" ? 1 : 2), args[0] == "rows");
        return 0;
    case ["turns", ("rows" or "national" or "floor") and var side, ..]:
        NationalRun.Turns(side, Number(2, 300_000), Number(3, 10), Number(4, 1));
        return 0;
    case ["pages", ..]:
        return await PagesRun.Run(Number(1, 100), Number(2, 10_000));
    case ["memory", ..]:
        MemoryOfIntake.Run(Number(1, 1_500_000));
        return 0;
    case ["peak", ..]:
        MemoryOfIntake.PrintPeak([.. args.Skip(1)]);
        return 0;
    case ["all"]:
        EveryStage.Run();
        return 0;
    default:
        Console.Error.WriteLine("Usage: intake [csv|xlsx] [doublings] | indicators [staff] | exceptions [findings] | worklist [clients] [findings] | documents [clients] | rows|national [staff] [doublings] [workers] | turns rows|national|floor [staff] [turns] [workers] | memory [rows] | pages [clients] [findings] | all");
        return 13;
}

int Number(int place, int otherwise) =>
    args.Length > place && int.TryParse(args[place], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : otherwise;
