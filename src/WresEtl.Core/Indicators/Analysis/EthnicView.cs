using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Indicators.Analysis;

/// <summary>One of the 16 categories of the 2001 census, or one of the ways of not saying.</summary>
/// <param name="Code">One letter, or empty for whoever was never asked.</param>
/// <param name="Label">As the dictionary words it.</param>
/// <param name="Group">White, BME or Unknown.</param>
public sealed record EthnicColumn(string Code, string Label, EthnicGroup Group);

/// <summary>A row of a view.</summary>
/// <param name="Label">Band, grade or side.</param>
/// <param name="Groups">White, BME, Unknown.</param>
/// <param name="ByColumn">People in each of the view's columns.</param>
public sealed record EthnicRow(string Label, GroupCounts Groups, IReadOnlyList<int> ByColumn)
{
    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(EthnicRow);
}

/// <summary>
/// People in post by the 16 categories and not stated that lie behind White, BME and Unknown. For internal use only: no count in it is
/// too small to be shown here.
/// </summary>
// SAG2017: the advisory group asked for a medical view, a nursing and midwifery view and the ethnic groups behind the two.
public sealed record EthnicView(string Title, IReadOnlyList<EthnicColumn> Columns, IReadOnlyList<EthnicRow> Rows)
{
    // NHS Data Model and Dictionary, STAFF GROUP: Nursing and Midwifery Registered.
    private const string NursingAndMidwifery = "03";

    private static readonly (string Key, string Label)[] Sides =
        [("nonclinical", "Non-clinical"), ("clinical", "Clinical, not medical"), ("medical", "Medical and dental"), ("", "No template row yet")];

    private static readonly (string Key, string Label)[] Doctors =
    [
        ("consultants", "Consultants"), ("smm", "of whom senior medical managers"), ("career", "Non-consultant career grades (SAS)"),
        ("trainee", "Trainee grades"), ("other", "Other"), ("total", "All doctors and dentists"),
    ];

    private static readonly (string Key, string Label)[] Bands =
    [
        ("under1", "Under Band 1"), ("1", "Band 1"), ("2", "Band 2"), ("3", "Band 3"), ("4", "Band 4"), ("5", "Band 5"), ("6", "Band 6"),
        ("7", "Band 7"), ("8a", "Band 8A"), ("8b", "Band 8B"), ("8c", "Band 8C"), ("8d", "Band 8D"), ("9", "Band 9"), ("vsm", "VSM"), ("", "No template row yet"),
    ];

    public static IReadOnlyList<EthnicView> All(Headcount headcount, Standard standard)
    {
        var columns = ColumnsOf(standard.Ethnicity);
        var people = headcount.People.Values.ToList();
        return
        [
            Of("All staff", people, SideOf, Sides, columns),
            Of("Medical and dental staff", [.. people.Where(p => SideOf(p) == "medical")], KeyOf, Doctors, columns),
            Of("Nursing and midwifery staff", [.. people.Where(p => p.Chosen.StaffGroup.Value?.Code == NursingAndMidwifery)], KeyOf, Bands, columns),
        ];
    }

    /// <summary>The letters of the classification in their order, each with its dictionary label, then whoever was never asked.</summary>
    public static IReadOnlyList<EthnicColumn> ColumnsOf(EthnicityTable table) =>
    [
        .. table.Categories.Where(c => c.Code.Length == 1 && c.Code != NotAsked).OrderBy(c => c.Code, StringComparer.Ordinal)
            .Select(c => new EthnicColumn(c.Code, c.Label, c.Group)),
        new EthnicColumn("", "Not known or blank", EthnicGroup.Unknown),
    ];

    private const string NotAsked = "X";

    private static EthnicView Of(
        string title, IReadOnlyList<Person> people, Func<Person, string> keyOf, IReadOnlyList<(string Key, string Label)> rows, IReadOnlyList<EthnicColumn> columns)
    {
        var byKey = people.ToLookup(keyOf, StringComparer.Ordinal);
        var table = rows
            .Select(r => Row(r.Label, r.Key == "smm" ? people.Where(p => p.Placement.IsSeniorMedicalManager) : byKey[r.Key], columns))
            // Rows that this year's template does not divide into, and rows only there to show a fault, are left out while empty.
            .Where((row, i) => row.Groups.Total > 0 || rows[i].Key is not ("" or "total"))
            .Append(Row("All", people, columns));
        return new EthnicView(title, columns, [.. table]);
    }

    private static EthnicRow Row(string label, IEnumerable<Person> people, IReadOnlyList<EthnicColumn> columns)
    {
        var (groups, counts) = (default(GroupCounts), new int[columns.Count]);
        foreach (var person in people)
        {
            groups = groups.Add(person.Ethnicity.Group);
            counts[ColumnOf(person.Ethnicity, columns)]++;
        }

        return new EthnicRow(label, groups, counts);
    }

    /// <summary>The national code is the first character; its second one rolls up to it.</summary>
    private static int ColumnOf(EthnicCategory ethnicity, IReadOnlyList<EthnicColumn> columns)
    {
        for (var i = 0; i < columns.Count - 1; i++)
        {
            if (ethnicity.Code.Length > 0 && columns[i].Code[0] == ethnicity.Code[0] && ethnicity.Disclosure != DeclarationStatus.Missing) return i;
        }

        return columns.Count - 1;
    }

    private static string SideOf(Person person) => person.Placement.CountId?.Split('.')[0] ?? "";

    private static string KeyOf(Person person) => person.Placement.CountId?.Split('.')[1] ?? "";

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(EthnicView);
}
