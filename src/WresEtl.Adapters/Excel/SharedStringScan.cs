using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Excel;

/// <summary>
/// The limits of the shared strings, which ExcelDataReader holds in memory as a whole: each one no longer than a cell, and made of
/// few enough runs that joining them stays cheap.
/// </summary>
internal static class SharedStringScan
{
    private const int Runs = 1024;

    public static void Check(Stream xml, ReadLimits limits)
    {
        var tags = new XmlTags(xml);
        var (text, runs) = (0L, 0);
        while (tags.Read())
        {
            text += tags.TextBefore;
            if (tags.Name.SequenceEqual("si"u8))
                (text, runs) = (0, 0);
            else if (tags.Name.SequenceEqual("r"u8))
                runs++;

            if (text > limits.CellBytes || runs > Runs)
                throw new LimitException($"A text is longer than {limits.CellBytes} bytes or has more than {Runs} differently formatted parts.");
        }
    }
}
