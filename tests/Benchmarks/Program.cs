using WresEtl.Benchmarks.Intake;

// dotnet run -c Release --project tests/Benchmarks -- intake [csv|xlsx] [doublings]
if (args is not ["intake", ..])
{
    Console.Error.WriteLine("Usage: intake [csv|xlsx] [doublings]");
    return 13;
}

var format = args.Length > 1 ? args[1] : "";
var doublings = args.Length > 2 && int.TryParse(args[2], out var given) ? given : 4;
if (format is "" or "csv")
    CsvIntake.Run(doublings);
if (format is "" or "xlsx")
    XlsxIntake.Run(doublings);
return 0;
