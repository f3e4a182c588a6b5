using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Standards;

/// <summary>Each kind of change between two years is one line under its heading, and only what changed is told.</summary>
public class StandardDiffTests
{
    private static readonly Standard Before = SmallStandard.Of(2020);

    [Fact]
    public void SameStandard_SaysThatNothingChanged()
    {
        Assert.Empty(StandardDiff.Between(Before, SmallStandard.Of(2020)));
        Assert.Equal("WRES 2020 → 2020\n\nNothing changed.\n", StandardDiff.Text(Before, SmallStandard.Of(2020)));
    }

    [Fact]
    public void Text_IsHeadingsAndLines() => Assert.Equal(
        "WRES 2020 → 2022\n\nSwitches\n  - Indicator 3 rests on: two year average → single year\n",
        StandardDiff.Text(Before, SmallStandard.Of(2022) with { Switches = Before.Switches with { Indicator3Basis = Indicator3Basis.SingleYear } }));

    public static TheoryData<string, string, Standard> Changes() => new()
    {
        { "Dates", "People in post on: 31 March 2020 → 31 March 2021", Before with { SnapshotDate = new DateOnly(2021, 3, 31) } },
        {
            "Dates", "Activity year: 1 April 2019 to 31 March 2020 → 1 April 2019 to 31 March 2021",
            Before with { ActivityEnd = new DateOnly(2021, 3, 31) }
        },
        { "Collection", "Opens: not known → 6 July 2020", Before with { Window = Before.Window with { Opens = new DateOnly(2020, 7, 6) } } },
        { "Collection", "Collected by: SDCS → DCF", Before with { Window = Before.Window with { Collection = "DCF" } } },
        { "Collection", "These dates are: document → confirmed", Before with { Window = Before.Window with { Mark = Mark.Confirmed } } },
        { "Collection", "Workforce rows filled from ESR by the portal: no → yes", Before with { Window = Before.Window with { Prefilled = true } } },
        {
            "Switches", "Assignment statuses switched into the headcount: nothing → 03, 08",
            Before with { Switches = Before.Switches with { StatusesSwitchedIn = ["03", "08"] } }
        },
        { "Thresholds", "Four-fifths band: 0.80 to 1.25 → 0.80 to 1.3", Before with { Thresholds = Before.Thresholds with { FourFifthsHigh = 1.3m } } },
        { "Indicators", "Indicator 5: not required (left out) → required", Before with { Indicators = [new(5, "Harassment", true, "")] } },
        { "Indicators", "Indicator 5: wording Harassment → Bullying", Before with { Indicators = [new(5, "Bullying", false, "left out")] } },
        { "Indicators", "Removed: Indicator 5", Before with { Indicators = [] } },
        {
            "Staff survey", "Indicator 6: survey of 2019 → 2021; question Q13b and Q13c → Q14b and Q14c",
            Before with { SurveyQuestions = [Before.SurveyQuestions[0] with { SurveyYear = 2021, Question = "Q14b|Q14c" }] }
        },
        { "Rules", "Added: W002 (It is wrong.)", With(SmallStandard.Rule, SmallStandard.Rule with { Id = "W002" }) },
        { "Rules", "Removed: W001", With() },
        {
            "Rules", "W001: severity Error → Query; message It is wrong. → It may be wrong.",
            With(SmallStandard.Rule with { Severity = Severity.Query, Message = "It may be wrong." })
        },
        {
            "Ethnic categories", "A: group White → Bme",
            Before with { Ethnicity = Table([new EthnicLabel("White British", "A")], SmallStandard.British with { Group = EthnicGroup.Bme }) }
        },
        {
            "Spellings of ethnic categories", "Added: british (A)",
            Before with { Ethnicity = Table([new EthnicLabel("White British", "A"), new EthnicLabel("British", "A")], SmallStandard.British) }
        },
        {
            "Contract types", "05 Permanent: in the headcount yes → no",
            Before with { ContractTypes = [Before.ContractTypes[0] with { InHeadcount = false }] }
        },
        {
            "Contract types", "05 Permanent: aliases Perm → Perm, Open-ended",
            Before with { ContractTypes = [Before.ContractTypes[0] with { Aliases = ["Perm", "Open-ended"] }] }
        },
        {
            "Assignment statuses", "03 Career Break: in the headcount no → yes",
            Before with { AssignmentStatuses = [Before.AssignmentStatuses[0] with { InHeadcount = true }] }
        },
        {
            "Staff groups", "08 Administrative and Clerical: side NonClinical → exception",
            Before with { StaffGroups = [Before.StaffGroups[0] with { Side = null }] }
        },
        { "Occupation codes", "Removed: G", Before with { OccupationPrefixes = [] } },
        { "Job roles", "01005 Consultant: remark nothing → Retired", Before with { JobRoles = [Before.JobRoles[0] with { Remark = "Retired" }] } },
        { "Medical roles", "01005 Consultant: row consultants → exception", Before with { MedicalRoles = [Before.MedicalRoles[0] with { Row = null }] } },
        {
            "Pay scales", "pattern 10: band 5 → 6",
            Before with { PayScales = new PayScales([new PayPattern(10, PayPatternKind.Code, false, "^XR05$", "6")]) }
        },
        { "Training classes", "activity_type 07: is non-mandatory → mandatory", Before with { TrainingClasses = [new("activity_type", "07", false)] } },
        {
            "Answer codes", "E01 Seen: text Checked → Seen; rules nothing → W001",
            Before with { AnswerCodes = [new AnswerCode(AnswerKinds.Explained, "E01", "Seen", ["W001"])] }
        },
        { "Values", "Added: flag “No” (no)", Before with { Values = new ValueLists([("flag", "Yes", "yes"), ("flag", "No", "no")]) } },
        {
            "Columns of the input files", "workforce (row) fte: need Optional → Required",
            Before with { Columns = [Before.Columns[0] with { Need = ColumnNeed.Required }] }
        },
        { "National comparators", "2020 board_bme: value 10.0 → 10.5", Before with { Comparators = [Before.Comparators[0] with { Value = 10.5m }] } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void OneChange_IsOneLineUnderItsHeading(string title, string line, Standard after)
    {
        var section = Assert.Single(StandardDiff.Between(Before, after));
        Assert.Equal(title, section.Title);
        Assert.Equal(line, Assert.Single(section.Lines));
    }

    [Fact]
    public void NewTemplateRow_IsToldAndTheRowsBelowAreOnlyCounted()
    {
        var added = new TemplateRow(1, "2", "Number of applicants", "Headcount", TemplateRowKind.Input, "", "applied.total", false);
        var after = Before with
        {
            Template =
            [
                added, SmallStandard.Shortlisted with { Row = 2 }, SmallStandard.Appointed with { Row = 3 },
                SmallStandard.Likelihood with { Row = 4, Formula = "r3/r2" },
            ],
        };
        Assert.Equal(
            ["3 rows → 4 rows", "Added: Row 1 “Number of applicants” (indicator 2, input)", "Another row number for 3 rows that stay"],
            Assert.Single(StandardDiff.Between(Before, after)).Lines);
    }

    [Fact]
    public void RewordedTemplateRow_IsTold()
    {
        var after = Before with { Template = [SmallStandard.Shortlisted, SmallStandard.Appointed with { Item = "Appointed" }, SmallStandard.Likelihood] };
        Assert.Equal(["Row 2 “Appointed”: reads Number appointed → Appointed"], Assert.Single(StandardDiff.Between(Before, after)).Lines);
    }

    [Fact]
    public void ChangedFormula_IsTold()
    {
        var after = Before with { Template = [SmallStandard.Shortlisted, SmallStandard.Appointed, SmallStandard.Likelihood with { Formula = "r1/r2" }] };
        Assert.Equal(
            ["Row 3 “Likelihood”: formula r[appointed.total]/r[shortlisted.total] → r[shortlisted.total]/r[appointed.total]"],
            Assert.Single(StandardDiff.Between(Before, after)).Lines);
    }

    private static Standard With(params RuleEntry[] rules) => Before with { Rules = rules.ToDictionary(r => r.Id) };

    private static EthnicityTable Table(EthnicLabel[] labels, EthnicCategory first) =>
        new([first, SmallStandard.NotKnown, SmallStandard.Declined, SmallStandard.NotAsked], labels);
}
