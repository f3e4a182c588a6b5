using FsCheck;
using FsCheck.Fluent;
using WresEtl.Core.Tests.Intake;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Indicators;

/// <summary>Invented exports of few people, few dates and few spellings, so that every collision and boundary comes up often.</summary>
internal static class OracleGenerators
{
    public static readonly Gen<int> Year = Gen.Elements(YearStandards.Years.ToArray());

    private static readonly Gen<string> Ethnicity = Gen.Elements(
        "A", "A", "B - White - Irish", "CP", "C", "H", "N", "GF", "PE", "S Any other ethnic group", "Z", "99", "X", "", "V");

    private static readonly Gen<string> Employee = Gen.Choose(1, 6).Select(n => $"2000000{n}");

    private static Gen<string> Days(int year) => Gen.Elements(
        $"31/03/{year - 2}", $"01/04/{year - 2}", $"31/03/{year - 1}", $"01/04/{year - 1}", $"15/09/{year - 1}", $"29/02/{(year - 1) / 4 * 4}",
        $"31/03/{year}", $"01/04/{year}");

    private static Gen<string> DaysOrNone(int year) => Gen.OneOf(Gen.Constant(""), Days(year));

    /// <summary>A line of a survey file: counts, a percentage, what the national sheets print, or a reason why there is none.</summary>
    public static Gen<SurveyLine> SurveyLine(int year) =>
        from surveyYear in Gen.Frequency((6, Gen.Constant(year - 1)), (1, Gen.Constant(year - 2)), (1, Gen.Constant(year)))
        from indicator in Gen.Choose(5, 8)
        from @group in Gen.Elements("White", "BME", "All")
        from source in Gen.Elements("National", "LocalSurvey", "")
        from kind in Gen.Choose(0, 3)
        from tenths in Gen.Elements(0, 5, 120, 286, 500, 995, 1000, 1001)
        from counts in Gen.Elements((2, 7), (0, 20), (3, 25), (20, 20), (1, 3000))
        let empty = new SurveyLine(surveyYear, indicator, @group, source)
        select kind switch
        {
            0 => empty with { Numerator = counts.Item1, Base = counts.Item2 },
            1 => empty with { Percentage = tenths / 10m },
            2 => empty with { Never = tenths / 10m, Yes = tenths / 10m },
            _ => empty with { NullReason = "Suppressed" },
        };

    public static Gen<Post> Post(int year) =>
        from employee in Employee
        from suffix in Gen.Elements("", "-2", "-3")
        from job in Gen.Elements<(string, string, string, string)>(
            ("Administrative and Clerical", "", "", "Band 5"), ("Estates and Ancillary", "", "", "Apprentice"), ("Healthcare Scientists", "", "", "Band 8a"),
            ("Healthcare Scientists", "", "", "VSM"), ("Administrative and Clerical", "", "", "Band 8"), ("Healthcare Scientists", "", "", "Band 9"),
            ("Medical and Dental", "Consultant", "YM72", ""), ("Medical and Dental", "Medical Director", "YM72", ""),
            ("Medical and Dental", "Medical Director", "", "VSM"), ("Medical and Dental", "Specialty Doctor", "", ""),
            ("Medical and Dental", "Foundation Year 2", "", ""), ("Medical and Dental", "GP Locum", "", ""), ("Medical and Dental", "Medical Student", "", ""))
        from ethnicity in Ethnicity
        from contract in Gen.Elements("Permanent", "Fixed Term Temp", "Bank")
        from status in Gen.Elements("Active Assignment", "Maternity & Adoption", "Career Break")
        from type in Gen.Elements("Employee", "", "Honorary")
        from primary in Gen.Elements("Yes", "No")
        from fte in Gen.Elements("1", "0.5", ".5", "0")
        from start in DaysOrNone(year)
        from end in Gen.Frequency((5, Gen.Constant("")), (1, Days(year)))
        select new Post
        {
            Snapshot = $"31/03/{year}",
            Employee = employee,
            Number = employee + suffix,
            StaffGroup = job.Item1,
            JobRole = job.Item2,
            PayCode = job.Item3,
            Pay = job.Item4,
            Ethnicity = ethnicity,
            Contract = contract,
            Status = status,
            PersonType = type,
            Primary = primary,
            Fte = fte,
            Start = start,
            End = end,
        };

    /// <summary>Posts of which no two are versions of one assignment: that choice has tests of its own.</summary>
    public static Gen<Post[]> Posts(int year) => Gen.ArrayOf(Post(year)).Select(posts => posts.DistinctBy(p => p.Number).ToArray());

    /// <summary>Staff who are all counted, to be looked up and divided by.</summary>
    public static Gen<Post[]> Staff(int year) =>
        from ethnicities in Gen.ArrayOf(Ethnicity, 5)
        from people in Gen.Choose(0, 5)
        select ethnicities.Take(people)
            .Select((e, i) => new Post { Snapshot = $"31/03/{year}", Employee = $"2000000{i + 1}", Ethnicity = e, Start = "" }).ToArray();

    public static Gen<NaiveApplication> Application(int year) =>
        from ethnicity in Ethnicity
        from stage in Gen.Elements("Applied", "Shortlisted", "Interviewed", "Offered", "Appointed", "Started", "Withdrawn", "Rejected")
        from shortlisted in DaysOrNone(year)
        from appointed in Gen.Frequency((2, Gen.Constant("")), (1, Days(year)))
        from declined in Gen.Elements("", "No", "Yes")
        select new NaiveApplication(ethnicity, stage, shortlisted, appointed, declined);

    public static Gen<NaiveCase> Case(int year) =>
        from employee in Gen.OneOf(Gen.Constant(""), Employee)
        from ethnicity in Ethnicity
        from type in Gen.Elements("Disciplinary", "Disciplinary", "Grievance")
        from formality in Gen.Elements("Formal", "Formal", "Informal")
        from opened in Days(year)
        from investigated in DaysOrNone(year)
        from bank in Gen.Elements("", "No", "Yes")
        select new NaiveCase(employee, ethnicity, type, formality, opened, investigated, bank);

    public static Gen<NaiveCompletion> Completion(int year) =>
        from employee in Employee
        from status in Gen.Elements("Completed", "Attended", "Enrolled", "Cancelled")
        from completed in Days(year)
        from cpd in Gen.Elements("Yes", "No")
        select new NaiveCompletion(employee, status, completed, cpd);

    public static Gen<NaiveSeat> Seat(int year) =>
        from ethnicity in Ethnicity
        from voting in Gen.Elements("Yes", "No")
        from executive in Gen.Elements("Yes", "No")
        from start in DaysOrNone(year)
        from end in Gen.Frequency((3, Gen.Constant("")), (1, Days(year)))
        from vacant in Gen.Elements("", "No", "Yes")
        select new NaiveSeat(ethnicity, voting, executive, start, end, vacant);
}

/// <summary>One line of a survey file, as far as it says something.</summary>
internal sealed record SurveyLine(int SurveyYear, int Indicator, string Group, string Source)
{
    public decimal? Percentage { get; init; }

    public int? Numerator { get; init; }

    public int? Base { get; init; }

    public decimal? Never { get; init; }

    public decimal? Yes { get; init; }

    public string NullReason { get; init; } = "";
}
