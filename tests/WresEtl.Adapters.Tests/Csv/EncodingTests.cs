using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WresEtl.Adapters.Csv;
using WresEtl.Adapters.Tests.Intake;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Tests.Csv;

public sealed class EncodingTests
{
    private const string Text = "Role,Pay\nNurse – café,£1\nRéception,“50”\n";

    public static TheoryData<string> Encodings =>
        ["utf-8", "utf-8-mark", "utf-16", "utf-16-mark", "utf-16BE", "utf-16BE-mark", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Mess19_EveryEncoding_ReadsTheSame(string name)
    {
        var file = Files.Read(Encode(Text, name));
        Assert.Equal(["Role¦Pay", "Nurse – café¦£1", "Réception¦“50”"], file.Lines);
        Assert.Empty(file.Problems);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void LongFiles_AreDecodedAcrossBlocks(string name)
    {
        var lines = Enumerable.Range(0, 20_000).Select(i => $"{new string('x', i % 7)}é{i},£{i}–").ToList();
        var file = Files.Read(Encode("Role,Pay\n" + string.Join('\n', lines), name));
        Assert.Equal(lines.Select(l => l.Replace(',', '¦')), file.Lines.Skip(1));
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void Windows1252LateInTheFile_IsReadAsSuch()
    {
        var file = Files.Read([.. Encoding.ASCII.GetBytes("Role,Pay\n" + string.Concat(Enumerable.Repeat("Nurse,1\n", 20_000)) + "Caf"), 0xE9, .. ",2\n"u8]);
        Assert.Equal("Café¦2", file.Lines[^1]);
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void MixedEncodings_KeepEveryRowAndAreReported()
    {
        var file = Files.Read([.. "Role,Pay\nCafé,1\nCaf"u8, 0xE9, .. ",2\n"u8]);
        Assert.Equal(["Role¦Pay", "Café¦1", "Café¦2"], file.Lines);
        Assert.Equal(FileProblemKind.BadEncoding, file.OnlyProblem);
    }

    [Fact]
    public void CutInsideACharacter_IsReported()
    {
        var whole = Encoding.UTF8.GetBytes("Role,Pay\nCafé,1\nCafé");
        var file = Files.Read(whole[..^1]);
        Assert.Equal(FileProblemKind.BadEncoding, file.OnlyProblem);
        Assert.Equal(3, file.Lines.Count);
    }

    [Fact]
    public void ZeroBytes_AreReported()
    {
        var file = Files.Read([.. "Role,Pay\nNurse,1\n"u8, .. Encoding.ASCII.GetBytes(new string('x', 200)), 0, 0, .. ",2\n"u8]);
        Assert.Equal(FileProblemKind.BadEncoding, file.OnlyProblem);
    }

    [Fact]
    public void AnyText_ComesBackFromAnyBlockSize()
    {
        var text = Gen.Elements('a', 'é', '–', ',', '\n', '£', '\uD83D', 'Z').ListOf().Select(c => string.Concat(c).Replace("\uD83D", "🙂", StringComparison.Ordinal));
        Prop.ForAll(Arb.From(text), Arb.From(Gen.Choose(1, 5)), Comes).QuickCheckThrowOnFailure();

        static bool Comes(string text, int step)
        {
            using var utf8 = new Utf8Stream(new SlowStream(Encoding.UTF8.GetBytes(text), step), TextEncoding.ByContent);
            using var all = new MemoryStream();
            utf8.CopyTo(all, 7);
            return Encoding.UTF8.GetString(all.ToArray()) == text && utf8.Invalid == 0;
        }
    }

    private static byte[] Encode(string text, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var hasMark = name.EndsWith("-mark", StringComparison.Ordinal);
        var encoding = Encoding.GetEncoding(name.Replace("-mark", "", StringComparison.Ordinal));
        return hasMark ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }

    /// <summary>Gives a few bytes at a time, as a network share may.</summary>
    private sealed class SlowStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(step, buffer.Length)]);
    }
}
