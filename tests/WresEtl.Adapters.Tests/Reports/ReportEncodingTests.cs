using System.Text;
using WresEtl.Adapters.Reports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Proofing;

namespace WresEtl.Adapters.Tests.Reports;

/// <summary>A report somebody wrote, in the encodings that people's programs write.</summary>
public sealed class ReportEncodingTests
{
    private const string Text = "The report on 2020 says that 12% of staff were “BME”.";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)] },
        // What `echo … > paper.txt` leaves in Windows PowerShell.
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text + "\r\n")] },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_IsReadInAnyOf(string encoding, byte[] content)
    {
        Assert.NotEmpty(encoding);
        Assert.Equal([Text], Read("paper.txt", content).Passages.Select(p => p.Text));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Csv_IsReadInAnyOf(string encoding, byte[] content)
    {
        Assert.NotEmpty(encoding);
        var table = Assert.Single(Read("paper.csv", content).Tables);
        Assert.Equal(Text, Assert.Single(table.Rows)[0]);
    }

    [Fact]
    public void Bytes_AreNoReport() => Assert.IsType<Outcome<WrittenReport>.Refused>(new ReportReader().Read("paper.txt", [0x00, 0x01, 0x02]));

    private static WrittenReport Read(string name, byte[] content) => Assert.IsType<Outcome<WrittenReport>.Ok>(new ReportReader().Read(name, content)).Value;
}
