using WresEtl.App.Exceptions;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Host.Pages.Hr;

/// <param name="File">The file.</param>
/// <param name="DataSet">What it was read as.</param>
/// <param name="Rows">Rows read.</param>
public sealed record CheckedFile(string File, string DataSet, int Rows);

/// <summary>What a check of held files found.</summary>
/// <param name="Files">What was read.</param>
/// <param name="Findings">Every finding.</param>
public sealed record HeldCheck(IReadOnlyList<CheckedFile> Files, IReadOnlyList<Finding> Findings)
{
    public int Errors => Findings.Count(f => f.Rule.Severity == Severity.Error);

    public int Queries => Findings.Count(f => f.Rule.Severity == Severity.Query);

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(HeldCheck);
}

/// <summary>
/// Checks held files once, however often the page is looked at: in memory, for the last few clients. One check at a time, so that uploads keep
/// nothing else waiting.
/// </summary>
public sealed class HeldChecks(CheckHeldFiles check)
{
    private const int Kept = 8;

    private readonly Lock _gate = new();
    private readonly Lock _checking = new();
    private readonly LinkedList<(string Key, HeldCheck Check)> _kept = [];

    public Outcome<HeldCheck> Of(string client, int year, IReadOnlyList<UploadRecord> held)
    {
        var key = FormattableString.Invariant($"{client}/{year}/{string.Join(',', held.Select(u => u.Number))}");
        if (Find(key) is { } kept) return new Outcome<HeldCheck>.Ok(kept);
        lock (_checking)
        {
            // Somebody else of the client may have waited for the same.
            return Find(key) is { } meanwhile ? new Outcome<HeldCheck>.Ok(meanwhile) : Check(client, year, key);
        }
    }

    private Outcome<HeldCheck> Check(string client, int year, string key) => check.Check(client, year).Match<Outcome<HeldCheck>>(
        report =>
        {
            var made = new HeldCheck([.. report.Intake.Sheets.Select(s => new CheckedFile(s.File, Core.Intake.Schema.NameOf(s.DataSet), s.RowsRead))], report.Findings);
            lock (_gate)
            {
                _kept.AddFirst((key, made));
                if (_kept.Count > Kept) _kept.RemoveLast();
            }

            return new Outcome<HeldCheck>.Ok(made);
        },
        refused => new Outcome<HeldCheck>.Refused(refused.Code, refused.Detail));

    private HeldCheck? Find(string key)
    {
        lock (_gate) return _kept.FirstOrDefault(k => k.Key == key).Check;
    }
}
