using System.Diagnostics;

namespace WresEtl.Adapters.Tests.Documents;

/// <summary>LibreOffice without a window, with a profile of its own so that nothing of the machine's matters.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Its part for Word documents, which is installed apart from the one for workbooks.</summary>
    private static bool HasWriter { get; } = Program is not null
        && new FileInfo(Program) is var found && (found.ResolveLinkTarget(returnFinalTarget: true) ?? found) is FileInfo program
        && program.Directory!.EnumerateFiles("*swlo.*").Any();

    /// <summary>Opens each workbook and saves it again as xlsx; the results in the same order, and how long it took in all.</summary>
    public static Task<(IReadOnlyList<byte[]> Saved, TimeSpan Time)> SaveAgain(params byte[][] workbooks) => SaveAgain("xlsx", "xlsx:Calc MS Excel 2007 XML", workbooks);

    /// <summary>Opens a Word document and saves it again as docx.</summary>
    public static async Task<byte[]> SaveWordAgain(byte[] document)
    {
        Skip.If(Program is not null && !HasWriter, "not run: LibreOffice Writer");
        return (await SaveAgain("docx", "docx:MS Word 2007 XML", [document])).Saved[0];
    }

    private static async Task<(IReadOnlyList<byte[]> Saved, TimeSpan Time)> SaveAgain(string ending, string format, byte[][] files)
    {
        Skip.If(Program is null, "not run: LibreOffice");
        var folder = Directory.CreateTempSubdirectory("wres-office-").FullName;
        try
        {
            for (var i = 0; i < files.Length; i++) await File.WriteAllBytesAsync(Path.Combine(folder, $"{i}.{ending}"), files[i]);
            var watch = Stopwatch.StartNew();
            await Run(folder, files.Length, ending, format);
            var saved = new List<byte[]>();
            for (var i = 0; i < files.Length; i++) saved.Add(await File.ReadAllBytesAsync(Path.Combine(folder, "saved", $"{i}.{ending}")));
            return (saved, watch.Elapsed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Run(string folder, int count, string ending, string format)
    {
        var start = new ProcessStartInfo(Program!)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", "saved",
            .. Enumerable.Range(0, count).Select(i => $"{i}.{ending}"),
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var office = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Longest);
        await Task.WhenAll(office.StandardOutput.ReadToEndAsync(limit.Token), office.StandardError.ReadToEndAsync(limit.Token));
        await office.WaitForExitAsync(limit.Token);
    }
}
