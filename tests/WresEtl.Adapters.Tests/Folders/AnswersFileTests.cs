using WresEtl.Adapters.Folders;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Folders;

/// <summary>answers.csv: who answered what, when. Only ever added to, and inert in a spreadsheet.</summary>
public sealed class AnswersFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Path => _folder["XT1/answers.csv"];

    private AnswersFile File => new(Path);

    [Fact]
    public void NoFile_IsNoAnswers() => Assert.Empty(new AnswersFile(_folder["XT1/none.csv"]).Read());

    [Fact]
    public void Answers_AreAddedInOrder_AndReadBack()
    {
        File.Add([Answer("a", "A")]);
        File.Add([Answer("b", "H"), Answer("a", "B")]);
        Assert.Equal([Answer("a", "A"), Answer("b", "H"), Answer("a", "B")], File.Read());
        Assert.Equal(
            "finding_id,fault_hash,answer,answer_code,note,answered_by,answered_on\na,hash a,value,A,,J Bloggs,2020-06-01\n",
            System.IO.File.ReadAllText(Path)[..120].Split("b,hash")[0]);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("'=1")] // somebody's own apostrophe is kept
    [InlineData("''-1")]
    public void TextThatStartsAFormula_IsInertInTheFile_AndReadBackAsItWas(string text)
    {
        File.Add([Answer("a", "E01") with { Note = text, AnsweredBy = text }]);
        Assert.Equal((text, text), File.Read().Single() switch { var a => (a.Note, a.AnsweredBy) });
        var cells = System.IO.File.ReadAllText(Path).Split('\n')[1].Split(',').Select(c => c.Trim('"'));
        Assert.DoesNotContain(cells, c => c.Length > 0 && "=+-@\t\r".Contains(c[0], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("'quoted' word")]
    [InlineData("two\nlines, and a comma")]
    [InlineData("“ethnic”, é")]
    public void OtherText_StaysAsItIs(string text)
    {
        File.Add([Answer("a", "E01") with { Note = text }]);
        Assert.Equal(text, File.Read().Single().Note);
        Assert.DoesNotContain("''", System.IO.File.ReadAllText(Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("finding_id,answer\n")]
    [InlineData("finding_id,fault_hash,answer,answer_code,note,answered_by,answered_on\na,b\n")]
    [InlineData("finding_id,fault_hash,answer,answer_code,note,answered_by,answered_on\na,b,c,\"CANARY,e,f,g\n")]
    public void BrokenFile_IsToldWithItsLine_AndWithoutItsText_AndNothingIsAdded(string content)
    {
        System.IO.File.WriteAllText(Path, content);
        var broken = Assert.Throws<UnusableFileException>(() => File.Read());
        Assert.Contains("answers.csv of client XT1 cannot be read at line", broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", broken.ToString(), StringComparison.Ordinal);
        Assert.Throws<UnusableFileException>(() => File.Add([Answer("a", "A")]));
        Assert.Equal(content, System.IO.File.ReadAllText(Path));
    }

    public void Dispose() => _folder.Dispose();

    private static Answer Answer(string id, string value) => new(id, $"hash {id}", AnswerKinds.Value, value, "", "J Bloggs", "2020-06-01");
}
