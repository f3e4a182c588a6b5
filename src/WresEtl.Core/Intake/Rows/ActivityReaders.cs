using System.Globalization;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>Reads row-level recruitment: one application a row.</summary>
public sealed class ApplicationReader : RowReader<Application>
{
    private readonly Lexicon<string> _vacancy, _source, _stage, _band;
    private readonly Lexicon<EthnicCategory> _ethnicity;
    private readonly Lexicon<DateValue> _applied, _shortlisted, _offered, _started, _appointed;
    private readonly Lexicon<Flag> _shortlistedFlag, _appointedFlag, _declined, _international;
    private readonly Lexicon<StaffGroup> _staffGroup;
    private int _iReference, _iVacancy, _iSource, _iStage, _iBand, _iEthnicity, _iApplied, _iShortlisted, _iOffered, _iStarted;
    private int _iAppointed, _iShortlistedFlag, _iAppointedFlag, _iDeclined, _iInternational, _iStaffGroup;

    public ApplicationReader(Standard standard, Client client)
        : base(standard, client)
    {
        (_vacancy, _source, _stage) = (Text("vacancy_ref"), Listed("source_system", "source_system"), Listed("stage_reached", "stage_reached"));
        _band = Text("band_text");
        _ethnicity = Ethnicity("ethnic_origin");
        (_applied, _shortlisted, _offered) = (Date("applied_date"), Date("shortlisted_date"), Date("offer_date"));
        (_started, _appointed) = (Date("start_date"), Date("appointed_date"));
        (_shortlistedFlag, _appointedFlag) = (YesNo("shortlisted"), YesNo("appointed"));
        (_declined, _international) = (YesNo("offer_declined"), YesNo("international"));
        _staffGroup = StaffGroups("staff_group");
    }

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

    public override Application? Read(RawSheet sheet, RowRef at)
    {
        var reference = Utf8Text.Trim(Cell(sheet, _iReference));
        return reference.IsEmpty ? null : new Application
        {
            At = at,
            Reference = Utf8Text.Decode(reference),
            Vacancy = _vacancy.Read(Cell(sheet, _iVacancy), at),
            Source = _source.Read(Cell(sheet, _iSource), at),
            Ethnicity = _ethnicity.Read(Cell(sheet, _iEthnicity), at),
            Stage = _stage.Read(Cell(sheet, _iStage), at),
            Applied = _applied.Read(Cell(sheet, _iApplied), at),
            Shortlisted = _shortlisted.Read(Cell(sheet, _iShortlisted), at),
            Offered = _offered.Read(Cell(sheet, _iOffered), at),
            Started = _started.Read(Cell(sheet, _iStarted), at),
            Appointed = _appointed.Read(Cell(sheet, _iAppointed), at),
            ShortlistedFlag = _shortlistedFlag.Read(Cell(sheet, _iShortlistedFlag), at),
            AppointedFlag = _appointedFlag.Read(Cell(sheet, _iAppointedFlag), at),
            OfferDeclined = _declined.Read(Cell(sheet, _iDeclined), at),
            International = _international.Read(Cell(sheet, _iInternational), at),
            StaffGroup = _staffGroup.Read(Cell(sheet, _iStaffGroup), at),
            Band = _band.Read(Cell(sheet, _iBand), at),
        };
    }
}

/// <summary>Reads row-level cases: one case a row.</summary>
public sealed class DisciplinaryCaseReader : RowReader<DisciplinaryCase>
{
    private readonly Lexicon<EthnicCategory> _ethnicity;
    private readonly Lexicon<string> _caseType, _formality;
    private readonly Lexicon<DateValue> _opened, _investigation, _outcome, _closed;
    private readonly Lexicon<Flag> _bankOnly;
    private int _iReference, _iEmployee, _iEthnicity, _iCaseType, _iFormality, _iOpened, _iInvestigation, _iOutcome, _iClosed, _iBankOnly;

    public DisciplinaryCaseReader(Standard standard, Client client)
        : base(standard, client)
    {
        _ethnicity = Ethnicity("ethnic_origin");
        (_caseType, _formality) = (Listed("case_type", "case_type"), Listed("formality", "formality"));
        (_opened, _investigation) = (Date("opened_date"), Date("formal_investigation_start"));
        (_outcome, _closed) = (Date("outcome_date"), Date("closed_date"));
        _bankOnly = YesNo("is_bank_only");
    }

    public override string KeyColumn => "case_ref";

    protected override void BindColumns()
    {
        (_iReference, _iEmployee, _iEthnicity) = (Column("case_ref"), Column("employee_number"), Column("ethnic_origin"));
        (_iCaseType, _iFormality, _iOpened) = (Column("case_type"), Column("formality"), Column("opened_date"));
        (_iInvestigation, _iOutcome) = (Column("formal_investigation_start"), Column("outcome_date"));
        (_iClosed, _iBankOnly) = (Column("closed_date"), Column("is_bank_only"));
    }

    public override DisciplinaryCase? Read(RawSheet sheet, RowRef at)
    {
        var reference = Utf8Text.Trim(Cell(sheet, _iReference));
        return reference.IsEmpty ? null : new DisciplinaryCase
        {
            At = at,
            Reference = Utf8Text.Decode(reference),
            Employee = EmployeeOrPost(Cell(sheet, _iEmployee)),
            Ethnicity = _ethnicity.Read(Cell(sheet, _iEthnicity), at),
            CaseType = _caseType.Read(Cell(sheet, _iCaseType), at),
            Formality = _formality.Read(Cell(sheet, _iFormality), at),
            Opened = _opened.Read(Cell(sheet, _iOpened), at),
            InvestigationStart = _investigation.Read(Cell(sheet, _iInvestigation), at),
            OutcomeDate = _outcome.Read(Cell(sheet, _iOutcome), at),
            Closed = _closed.Read(Cell(sheet, _iClosed), at),
            IsBankOnly = _bankOnly.Read(Cell(sheet, _iBankOnly), at),
        };
    }

    /// <summary>Case trackers give the employee number or the assignment number; both name the person.</summary>
    private EmployeeNumber EmployeeOrPost(ReadOnlySpan<byte> cell) =>
        AssignmentNumber.TryRead(cell, Client.EmployeeNumberDigits, out var number) ? number.Employee : default;
}

/// <summary>Reads row-level training: one completion a row.</summary>
public sealed class TrainingRecordReader : RowReader<TrainingRecord>
{
    private readonly Lexicon<string> _course, _competencyType, _competencyTypeOfCourse, _activityType, _status;
    private readonly Lexicon<Flag> _essential, _isCpd;
    private readonly Lexicon<DateValue> _completed;
    private int _iEmployee, _iCourse, _iCompetencyType, _iActivityType, _iEssential, _iCompleted, _iStatus, _iIsCpd;

    public TrainingRecordReader(Standard standard, Client client)
        : base(standard, client)
    {
        // 457|LOCAL|Clinical Risk (PAR) - 3 Years|: owner, type, name.
        _course = Lexicon<string>("course_title", Title);
        _competencyType = Listed("competency_type", "competency_type");
        // Not a lexicon whose unknown spellings are findings: most course titles are no composite.
        _competencyTypeOfCourse = new Lexicon<string>("competency_type", t => standard.Values.Find("competency_type", TypeIn(t)));
        _activityType = Listed("activity_type", "activity_type");
        _status = Listed("status", "training_status");
        (_essential, _isCpd) = (YesNo("essential"), YesNo("is_cpd"));
        _completed = Date("completion_date");
    }

    public override string KeyColumn => "employee_number";

    protected override void BindColumns()
    {
        (_iEmployee, _iCourse, _iCompetencyType) = (Column("employee_number"), Column("course_title"), Column("competency_type"));
        (_iActivityType, _iEssential, _iCompleted) = (Column("activity_type"), Column("essential"), Column("completion_date"));
        (_iStatus, _iIsCpd) = (Column("status"), Column("is_cpd"));
    }

    public override TrainingRecord? Read(RawSheet sheet, RowRef at)
    {
        if (!AssignmentNumber.TryRead(Cell(sheet, _iEmployee), Client.EmployeeNumberDigits, out var number)) return null;
        return new TrainingRecord
        {
            At = at,
            Employee = number.Employee,
            Course = _course.Read(Cell(sheet, _iCourse), at),
            CompetencyType = _iCompetencyType < 0
                ? _competencyTypeOfCourse.Read(Cell(sheet, _iCourse), at)
                : _competencyType.Read(Cell(sheet, _iCompetencyType), at),
            ActivityType = _activityType.Read(Cell(sheet, _iActivityType), at),
            Essential = _essential.Read(Cell(sheet, _iEssential), at),
            Completed = _completed.Read(Cell(sheet, _iCompleted), at),
            Status = _status.Read(Cell(sheet, _iStatus), at),
            IsCpd = _isCpd.Read(Cell(sheet, _iIsCpd), at),
        };
    }

    private static string Title(string text) => Parts(text) is { Length: >= 3 } parts ? parts[^1] : text;

    private static string TypeIn(string text) => Parts(text) is { Length: >= 3 } parts ? parts[1] : "";

    private static string[] Parts(string text) =>
        text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Reads row-level board lists: one person and board a row.</summary>
public sealed class BoardMemberReader : RowReader<BoardMember>
{
    private readonly Lexicon<DateValue> _asAt, _start, _end;
    private readonly Lexicon<string> _role;
    private readonly Lexicon<Flag> _voting, _executive, _vacant;
    private readonly Lexicon<EthnicCategory> _ethnicity;
    private int _iReference, _iAsAt, _iRole, _iVoting, _iExecutive, _iEthnicity, _iEmployee, _iStart, _iEnd, _iVacant;

    public BoardMemberReader(Standard standard, Client client)
        : base(standard, client)
    {
        (_asAt, _start, _end) = (Date("as_at_date"), Date("start_date"), Date("end_date"));
        _role = Text("role_title");
        (_voting, _executive, _vacant) = (YesNo("is_voting"), YesNo("is_executive"), YesNo("vacant"));
        _ethnicity = Ethnicity("ethnic_origin");
    }

    public override string KeyColumn => "person_ref";

    protected override void BindColumns()
    {
        (_iReference, _iAsAt, _iRole) = (Column("person_ref"), Column("as_at_date"), Column("role_title"));
        (_iVoting, _iExecutive, _iEthnicity) = (Column("is_voting"), Column("is_executive"), Column("ethnic_origin"));
        (_iEmployee, _iStart, _iEnd, _iVacant) = (Column("employee_number"), Column("start_date"), Column("end_date"), Column("vacant"));
    }

    public override BoardMember? Read(RawSheet sheet, RowRef at)
    {
        var reference = Utf8Text.Trim(Cell(sheet, _iReference));
        return reference.IsEmpty ? null : new BoardMember
        {
            At = at,
            Reference = Utf8Text.Decode(reference),
            AsAt = _asAt.Read(Cell(sheet, _iAsAt), at),
            Role = _role.Read(Cell(sheet, _iRole), at),
            IsVoting = _voting.Read(Cell(sheet, _iVoting), at),
            IsExecutive = _executive.Read(Cell(sheet, _iExecutive), at),
            Ethnicity = _ethnicity.Read(Cell(sheet, _iEthnicity), at),
            Employee = Employee(Cell(sheet, _iEmployee)),
            Start = _start.Read(Cell(sheet, _iStart), at),
            End = _end.Read(Cell(sheet, _iEnd), at),
            Vacant = _vacant.Read(Cell(sheet, _iVacant), at),
        };
    }
}

/// <summary>Reads survey results: one indicator and group a row.</summary>
public sealed class SurveyResultReader : RowReader<SurveyResult>
{
    private readonly Lexicon<PeopleCount> _year, _indicator, _numerator, _base;
    private readonly Lexicon<string> _question, _group, _source, _nullReason;
    private readonly Lexicon<Percent> _percentage, _percentYes, _percentNever;
    private readonly Lexicon<string> _withheld;
    private int _iPercentYes, _iPercentNever;
    private int _iYear, _iIndicator, _iQuestion, _iGroup, _iPercentage, _iNumerator, _iBase, _iSource, _iNullReason;

    public SurveyResultReader(Standard standard, Client client)
        : base(standard, client)
    {
        (_year, _indicator, _numerator, _base) = (Count("survey_year"), Count("indicator"), Count("numerator"), Count("base"));
        (_question, _group) = (Text("question_ref"), Listed("ethnic_group", "ethnic_group"));
        (_source, _nullReason) = (Listed("survey_source", "survey_source"), Listed("null_reason", "null_reason"));
        (_percentage, _percentYes, _percentNever) =
            (Lexicon("percentage", PercentOf), Lexicon("percent_yes", PercentOf), Lexicon("percent_never", PercentOf));
        // Not one of the columns: a sign in a number's place that stands for "withheld", such as the national sheets' dash.
        _withheld = new Lexicon<string>("", text => text.Length == 0 ? null : standard.Values.Find("null_reason", text));
    }

    public override string KeyColumn => "indicator";

    protected override void BindColumns()
    {
        (_iYear, _iIndicator, _iQuestion, _iGroup) =
            (Column("survey_year"), Column("indicator"), Column("question_ref"), Column("ethnic_group"));
        (_iPercentage, _iNumerator, _iBase) = (Column("percentage"), Column("numerator"), Column("base"));
        (_iSource, _iNullReason) = (Column("survey_source"), Column("null_reason"));
        (_iPercentYes, _iPercentNever) = (Column("percent_yes"), Column("percent_never"));
    }

    public override bool IsKey(ReadOnlySpan<byte> cell) => EmployeeNumber.TryRead(cell, 0, out _);

    public override SurveyResult? Read(RawSheet sheet, RowRef at) => !IsKey(Cell(sheet, _iIndicator)) ? null : new SurveyResult
    {
        At = at,
        SurveyYear = _year.Read(Cell(sheet, _iYear), at),
        Indicator = _indicator.Read(Cell(sheet, _iIndicator), at),
        Question = _question.Read(Cell(sheet, _iQuestion), at),
        Group = _group.Read(Cell(sheet, _iGroup), at),
        Percentage = Number(_percentage, sheet, _iPercentage, at),
        PercentYes = Number(_percentYes, sheet, _iPercentYes, at),
        PercentNever = Number(_percentNever, sheet, _iPercentNever, at),
        Numerator = Number(_numerator, sheet, _iNumerator, at),
        Base = Number(_base, sheet, _iBase, at),
        Source = _source.Read(Cell(sheet, _iSource), at),
        NullReason = ReasonOf(sheet, at),
    };

    /// <summary>A number's cell; a sign for "withheld" in it is a reason, not an unreadable number.</summary>
    private Term<T> Number<T>(Lexicon<T> lexicon, RawSheet sheet, int column, RowRef at)
        where T : class
    {
        var cell = Cell(sheet, column);
        return _withheld.Read(cell, at).Value is null ? lexicon.Read(cell, at) : lexicon.Blank;
    }

    private Term<string> ReasonOf(RawSheet sheet, RowRef at)
    {
        var stated = _nullReason.Read(Cell(sheet, _iNullReason), at);
        if (!stated.IsBlank) return stated;
        int[] columns = [_iPercentage, _iPercentYes, _iPercentNever];
        return columns.Select(c => _withheld.Read(Cell(sheet, c), at)).FirstOrDefault(t => t.Value is not null) ?? stated;
    }

    /// <summary>Per cent by its sign or by the cell's format, which the reader has turned into 0–100; never by its size.</summary>
    private static Percent? PercentOf(string text)
    {
        var number = text.EndsWith('%') ? text[..^1].Trim() : text;
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new Percent(value)
            : null;
    }
}

/// <summary>Reads files that hold counts by ethnic group.</summary>
public sealed class AggregateReader : RowReader<AggregateLine>
{
    private readonly string[] _countColumns;
    private readonly Lexicon<AggregateGroup> _group;
    private readonly Lexicon<string> _category;
    private readonly Lexicon<DateValue> _start, _end;
    private readonly Dictionary<string, Lexicon<PeopleCount>> _counts;
    private int _iGroup, _iCategory, _iStart, _iEnd;
    private int[] _iCounts = [];

    public AggregateReader(Standard standard, Client client, Schema schema)
        : base(standard, client)
    {
        _countColumns = [.. schema.Columns.Where(c => c.Type == ColumnType.Count).Select(c => c.Name)];
        KeyColumn = schema.DataSet == DataSet.Board ? "board_role" : "ethnic_label";
        _group = Lexicon("ethnic_label", GroupOf);
        _category = Listed("board_role", "board_role");
        (_start, _end) = (Date("period_start"), Date("period_end"));
        _counts = _countColumns.ToDictionary(c => c, Count);
    }

    public override string KeyColumn { get; }

    // "Total" is a part of the board that its summary must have; in summaries by ethnic group it is a total line.
    public override bool IsListedKey(ReadOnlySpan<byte> cell) =>
        KeyColumn == "board_role" && Standard.Values.Find("board_role", Utf8Text.Decode(Utf8Text.Trim(cell))) is not null;

    protected override void BindColumns()
    {
        (_iGroup, _iCategory) = (Column("ethnic_label"), Column("board_role"));
        (_iStart, _iEnd) = (Column("period_start"), Column("period_end"));
        _iCounts = [.. _countColumns.Select(Column)];
    }

    public override AggregateLine? Read(RawSheet sheet, RowRef at) =>
        Utf8Text.IsBlank(Cell(sheet, KeyColumn == "board_role" ? _iCategory : _iGroup)) ? null : new AggregateLine
        {
            At = at,
            Group = _group.Read(Cell(sheet, _iGroup), at),
            Category = _category.Read(Cell(sheet, _iCategory), at),
            PeriodStart = _start.Read(Cell(sheet, _iStart), at),
            PeriodEnd = _end.Read(Cell(sheet, _iEnd), at),
            Counts = ReadCounts(sheet, at),
        };

    private Dictionary<string, Term<PeopleCount>> ReadCounts(RawSheet sheet, RowRef at)
    {
        var counts = new Dictionary<string, Term<PeopleCount>>(_countColumns.Length);
        for (var i = 0; i < _countColumns.Length; i++) counts[_countColumns[i]] = _counts[_countColumns[i]].Read(Cell(sheet, _iCounts[i]), at);
        return counts;
    }

    /// <summary>A WRES group, a total, or an ethnic category that rolls up to a group.</summary>
    private AggregateGroup? GroupOf(string text) => text.Length == 0 ? null : Standard.Values.Find("ethnic_group", Mapped("ethnic_label", text)) switch
    {
        "White" => new AggregateGroup(Primitives.EthnicGroup.White),
        "BME" => new AggregateGroup(Primitives.EthnicGroup.Bme),
        "Unknown" => new AggregateGroup(Primitives.EthnicGroup.Unknown),
        "All" or "Total" => new AggregateGroup(null),
        _ => EthnicCategoryOf(text) is { } category ? new AggregateGroup(category.Group) : null,
    };
}
