using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>Reads row-level recruitment: one application a row.</summary>
internal sealed class ApplicationReader : BlockReader<Application, StoredApplication>
{
    private readonly ApplicationColumns _columns;
    private int _iReference, _iVacancy, _iSource, _iStage, _iBand, _iEthnicity, _iApplied, _iShortlisted, _iOffered, _iStarted;
    private int _iAppointed, _iShortlistedFlag, _iAppointedFlag, _iDeclined, _iInternational, _iStaffGroup;

    public ApplicationReader(Standard standard, Client client)
        : base(standard, client) => _columns = new ApplicationColumns
        {
            Vacancy = Text("vacancy_ref"),
            Source = Listed("source_system", "source_system"),
            Stage = Listed("stage_reached", "stage_reached"),
            Band = Text("band_text"),
            Ethnicity = Ethnicity("ethnic_origin"),
            Applied = Date("applied_date"),
            Shortlisted = Date("shortlisted_date"),
            Offered = Date("offer_date"),
            Started = Date("start_date"),
            Appointed = Date("appointed_date"),
            ShortlistedFlag = YesNo("shortlisted"),
            AppointedFlag = YesNo("appointed"),
            OfferDeclined = YesNo("offer_declined"),
            International = YesNo("international"),
            StaffGroup = StaffGroups("staff_group"),
        };

    public override string KeyColumn => "application_ref";

    protected override void BindColumns()
    {
        (_iReference, _iVacancy, _iSource, _iStage) =
            (Column("application_ref"), Column("vacancy_ref"), Column("source_system"), Column("stage_reached"));
        (_iBand, _iEthnicity, _iApplied, _iShortlisted) =
            (Column("band_text"), Column("ethnic_origin"), Column("applied_date"), Column("shortlisted_date"));
        (_iOffered, _iStarted, _iAppointed) = (Column("offer_date"), Column("start_date"), Column("appointed_date"));
        (_iShortlistedFlag, _iAppointedFlag) = (Column("shortlisted"), Column("appointed"));
        (_iDeclined, _iInternational, _iStaffGroup) = (Column("offer_declined"), Column("international"), Column("staff_group"));
    }

    public override bool Read(RawSheet sheet, RowRef at)
    {
        var columns = _columns;
        var reference = Utf8Text.Trim(Cell(sheet, _iReference));
        if (reference.IsEmpty) return false;
        ref var row = ref ((ApplicationBlock)BlockFor(at)).Next(reference);
        row.Line = at.Row;
        row.Vacancy = columns.Vacancy.Number(Cell(sheet, _iVacancy), at);
        row.Source = columns.Source.Number(Cell(sheet, _iSource), at);
        row.Ethnicity = columns.Ethnicity.Number(Cell(sheet, _iEthnicity), at);
        row.Stage = columns.Stage.Number(Cell(sheet, _iStage), at);
        row.Applied = columns.Applied.Number(Cell(sheet, _iApplied), at);
        row.Shortlisted = columns.Shortlisted.Number(Cell(sheet, _iShortlisted), at);
        row.Offered = columns.Offered.Number(Cell(sheet, _iOffered), at);
        row.Started = columns.Started.Number(Cell(sheet, _iStarted), at);
        row.Appointed = columns.Appointed.Number(Cell(sheet, _iAppointed), at);
        row.ShortlistedFlag = columns.ShortlistedFlag.Number(Cell(sheet, _iShortlistedFlag), at);
        row.AppointedFlag = columns.AppointedFlag.Number(Cell(sheet, _iAppointedFlag), at);
        row.OfferDeclined = columns.OfferDeclined.Number(Cell(sheet, _iDeclined), at);
        row.International = columns.International.Number(Cell(sheet, _iInternational), at);
        row.StaffGroup = columns.StaffGroup.Number(Cell(sheet, _iStaffGroup), at);
        row.Band = columns.Band.Number(Cell(sheet, _iBand), at);
        return true;
    }

    protected override RowBlock<Application, StoredApplication> NewBlock(int sheet) => new ApplicationBlock(_columns, sheet);
}
