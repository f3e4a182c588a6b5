namespace WresEtl.Core.Intake;

/// <summary>Where every row that was handed on is finally accounted for: used, or set aside with a reason.</summary>
public sealed class RowAccounts(IEnumerable<SheetRecord> sheets)
{
    private readonly SheetRecord[] _sheets = [.. sheets];

    public void Use(RowRef row) => _sheets[row.Sheet].Use();

    public void SetAside(RowRef row, AsideReason reason) => _sheets[row.Sheet].SetAside(reason);

    /// <summary>Used where there is no reason to leave the row out.</summary>
    public void Settle(RowRef row, AsideReason? reason)
    {
        if (reason is { } why) SetAside(row, why);
        else Use(row);
    }
}
