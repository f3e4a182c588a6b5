using WresEtl.Adapters.Folders;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.Core.Rules;

namespace WresEtl.App.Tests.Runs;

/// <summary>HR's answers find their findings by the client's key: without it, or with another one, that is said and nothing is made up.</summary>
public sealed class ClientKeyTests : IDisposable
{
    private const string Workforce =
        "Employee Number,Assignment Number,Assignment Status,Contract Type,Staff Group,Job Role,Pay Scale Description,FTE,Ethnic Origin,Effective Date\n"
        + "00000001,00000001,Active Assignment,Permanent,Administrative and Clerical,Clerical Worker,XN03,1,,31/03/2020\n";

    private readonly Batch _batch = new();

    private string Key => Path.Combine(_batch.Data, "XT1", ".wres-key");

    public void Dispose() => _batch.Dispose();

    [Fact]
    public void AnswersWithoutTheKey_FailTheClientWithAClearLine_AndNoKeyIsMade()
    {
        Answered();
        var key = File.ReadAllText(Key);
        File.Delete(Key);
        var failed = Assert.Single(_batch.Run());
        Assert.Equal((ClientState.Failed, true), (failed.Line.State, failed.IsEnvironment));
        Assert.Equal(
            "answers.csv of client XT1 holds answers (1), and the key file .wres-key by which they find their findings is not there. "
            + "Copy .wres-key, a hidden file, from the client's folder where the answers were given.", failed.Failure);
        Assert.False(File.Exists(Key));
        File.WriteAllText(Key, key);
        Assert.Equal(0, Assert.Single(_batch.Run()).Result!.AnswersToNothing);
    }

    [Fact]
    public void AnswersUnderAnotherKey_AreCounted()
    {
        Answered();
        File.WriteAllText(Key, new string('0', 64));
        Assert.Equal(1, Assert.Single(_batch.Run(output: "other")).Result!.AnswersToNothing);
    }

    [Fact]
    public void WithoutAnswers_AKeyIsMade()
    {
        _batch.Write("XT1", "workforce.csv", Workforce);
        File.Delete(Key);
        Assert.Equal(0, Assert.Single(_batch.Run()).Result!.AnswersToNothing);
        Assert.True(File.Exists(Key));
    }

    [Fact]
    public void DamagedKey_IsSaid()
    {
        _batch.Write("XT1", "workforce.csv", Workforce);
        File.WriteAllText(Key, "no key");
        Assert.Contains("The key file of client XT1", Assert.Single(_batch.Run()).Failure, StringComparison.Ordinal);
        Assert.Throws<UnusableFileException>(() => new ClientFolders(_batch.Data).Key("XT1"));
    }

    /// <summary>One finding, answered.</summary>
    private void Answered()
    {
        _batch.Write("XT1", "workforce.csv", Workforce);
        var finding = Assert.Single(_batch.Run()).Result!.Findings.First(f => f.Rule.Id == "W030");
        new ClientFolders(_batch.Data).AddAnswers("XT1", [new Answer(finding.Id, finding.FaultHash, "value", "H", "", "J Bloggs", "2020-06-01")]);
    }
}
