using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Synth;

namespace WresEtl.App.Tests.Runs;

/// <summary>A file that another program has locked, as Excel, a virus scanner or a synchronised folder does on Windows, is no damaged file.</summary>
public sealed class LockedFileTests : IDisposable
{
    private readonly Batch _batch;
    private readonly string _client;

    public LockedFileTests()
    {
        var plan = SynthPlans.For(2, 200, 2020, 7, SynthFormat.Xlsx, SynthMess.None);
        _batch = Batch.Of(plan).Batch;
        _client = plan.Clients[0].Organisation.Code;
    }

    public void Dispose() => _batch.Dispose();

    [Fact]
    public void LockedFile_FailsItsClientWithALineThatNamesIt_AndNoReturnIsMadeWithoutIt()
    {
        var path = Directory.EnumerateFiles(Path.Combine(_batch.Data, _client), "recruitment*").First();
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var outcomes = _batch.Run();
            var failed = Assert.Single(outcomes, o => o.Line.State == ClientState.Failed);
            Assert.Equal((_client, true), (failed.Line.Client, failed.IsEnvironment));
            Assert.Equal($"{Path.GetFileName(path)}: An export could not be read. Another program has it open, it was taken away, or its disk or share failed. Close it there and run again.", failed.Failure);
            Assert.DoesNotContain(_batch.Files().Keys, f => f.StartsWith(_client + "/", StringComparison.Ordinal));
            Assert.Equal(2, outcomes.Count);
            // A client may have put a person's name into the file's: it is for the screen, not for a log or an exception's text.
            var thrown = Assert.ThrowsAny<IOException>(() => new FileReader().Open(path, new ReadLimits()).ToList());
            Assert.DoesNotContain("recruitment", thrown.ToString() + Failures.Describe(thrown), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(_batch.Run(), o => o.Line.State == ClientState.Failed);
    }
}
