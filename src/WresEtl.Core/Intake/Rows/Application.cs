using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>
/// One application for one post: a view of the block it was read into. Default is none.
/// </summary>
public readonly struct Application
{
    private readonly ApplicationBlock _block;
    private readonly int _index;

    internal Application(ApplicationBlock block, int index) => (_block, _index) = (block, index);

    public RowRef At => new(_block.Sheet, Row.Line);

    public string Reference => Utf8Text.Decode(ReferenceBytes);

    internal ReadOnlySpan<byte> ReferenceBytes => _block.Reference(_index);

    public Term<string> Vacancy => Columns.Vacancy.Of(Row.Vacancy, At);

    public Term<string> Source => Columns.Source.Of(Row.Source, At);

    public Term<EthnicCategory> Ethnicity => Columns.Ethnicity.Of(Row.Ethnicity, At);

    /// <summary>Applied, Longlisted, Shortlisted, Interviewed, Offered, Appointed, Started, Withdrawn, Rejected.</summary>
    public Term<string> Stage => Columns.Stage.Of(Row.Stage, At);

    public Term<DateValue> Applied => Columns.Applied.Of(Row.Applied, At);

    /// <summary>The day of <see cref="Applied"/>, where it is one.</summary>
    public DateOnly? AppliedDay => Columns.Applied.DayOf(Row.Applied, At);

    public Term<DateValue> Shortlisted => Columns.Shortlisted.Of(Row.Shortlisted, At);

    /// <summary>The day of <see cref="Shortlisted"/>, where it is one.</summary>
    public DateOnly? ShortlistedDay => Columns.Shortlisted.DayOf(Row.Shortlisted, At);

    public Term<DateValue> Offered => Columns.Offered.Of(Row.Offered, At);

    public Term<DateValue> Started => Columns.Started.Of(Row.Started, At);

    public Term<DateValue> Appointed => Columns.Appointed.Of(Row.Appointed, At);

    public Term<Flag> ShortlistedFlag => Columns.ShortlistedFlag.Of(Row.ShortlistedFlag, At);

    public Term<Flag> AppointedFlag => Columns.AppointedFlag.Of(Row.AppointedFlag, At);

    public Term<Flag> OfferDeclined => Columns.OfferDeclined.Of(Row.OfferDeclined, At);

    public Term<Flag> International => Columns.International.Of(Row.International, At);

    public Term<StaffGroup> StaffGroup => Columns.StaffGroup.Of(Row.StaffGroup, At);

    public Term<string> Band => Columns.Band.Of(Row.Band, At);

    private ApplicationColumns Columns => _block.Columns;

    private ref readonly StoredApplication Row => ref _block.At(_index);

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(Application);
}

/// <summary>Rows of one sheet, and their references one after the other.</summary>
internal sealed class ApplicationBlock(ApplicationColumns columns, int sheet) : RowBlock<Application, StoredApplication>
{
    private byte[] _references = [];

    public ApplicationColumns Columns { get; } = columns;

    public int Sheet { get; } = sheet;

    public override Application this[int index] => new(this, index);

    public ReadOnlySpan<byte> Reference(int index) => _references.AsSpan(StartOf(index)..At(index).ReferenceEnd);

    public ref StoredApplication Next(ReadOnlySpan<byte> reference)
    {
        var start = StartOf(Count);
        var end = start + reference.Length;
        if (end > _references.Length) Grow(end, reference.Length);
        reference.CopyTo(_references.AsSpan(start));
        ref var row = ref Next();
        row.ReferenceEnd = end;
        return ref row;
    }

    /// <summary>References of one system are as long as each other almost always.</summary>
    private void Grow(int least, int length)
    {
        const int Longest = 40;
        var grown = GC.AllocateUninitializedArray<byte>(Math.Max(least + (Size - Count - 1) * Math.Min(length, Longest), 2 * _references.Length));
        _references.CopyTo(grown);
        _references = grown;
    }

    private int StartOf(int index) => index == 0 ? 0 : At(index - 1).ReferenceEnd;
}
