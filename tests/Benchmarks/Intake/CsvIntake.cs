using System.Security.Cryptography;
using CsvHelper;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;

namespace WresEtl.Benchmarks.Intake;

/// <summary>
/// Floor: CsvHelper handing over every field that the schema uses as a pooled string, plus SHA-256 of the file. Ours: the same
/// fields through the port, as bytes, with encoding, limits, line numbers and hash.
/// </summary>
internal static class CsvIntake
{
    public static void Run(int doublings)
    {
        for (var rows = 25_000; doublings-- >= 0; rows *= 2)
        {
            var path = Path.GetTempFileName();
            try
            {
                Write(path, rows);
                Comparison.Print($"csv {rows} rows", rows, new FileInfo(path).Length, () => Bare(path), () => Ours(path));
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    private static void Write(string path, int rows)
    {
        using var file = new StreamWriter(path);
        file.Write(string.Join(',', StaffList.Header) + "\r\n");
        foreach (var row in StaffList.Rows(rows))
            file.Write(string.Join(',', row) + "\r\n");
    }

    private static long Bare(string path)
    {
        long sum = 0;
        using (var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', HasHeader = false, PoolStrings = true }))
        {
            while (csv.Read())
            {
                foreach (var column in StaffList.Used)
                    sum += csv.GetString(column).Length;
            }
        }

        using var file = File.OpenRead(path);
        return sum + SHA256.HashData(file)[0];
    }

    private static long Ours(string path)
    {
        long sum = 0;
        foreach (var file in new FileReader().Open(path, new ReadLimits()))
        {
            foreach (var sheet in file.Sheets())
            {
                while (sheet.Read())
                {
                    foreach (var column in StaffList.Used)
                        sum += sheet.Utf8(column).Length;
                }
            }

            sum += file.Sha256[0];
            file.Dispose();
        }

        return sum;
    }
}
