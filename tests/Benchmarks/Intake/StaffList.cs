using System.Globalization;

namespace WresEtl.Benchmarks.Intake;

/// <summary>An invented staff list of the width of a real one. Every person in it comes from a counter.</summary>
internal static class StaffList
{
    public static readonly string[] Header =
    [
        "Organisation", "Org L3", "Org L5", "Employee Number", "Assignment Number", "Title", "Last Name", "First Name", "Assignment Status",
        "Assignment Category", "Employee Category", "Primary Assignment", "Position Number", "Position Title", "Staff Group", "Role",
        "Area of Work", "Occupation Code", "Grade", "Pay Scale Description", "Grade Step", "FTE", "Contracted Hours", "Ethnic Origin",
        "Gender", "Age Band", "Latest Start Date", "Assignment Start Date", "Type of Contract", "Effective Date",
    ];

    /// <summary>The columns of the workforce schema: those that a reader hands over.</summary>
    public static readonly int[] Used = [0, 1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 21, 23, 26, 27, 29];

    private static readonly string[] Ethnicities = ["A White - British", "B White - Irish", "C White - Any other White background", "H Asian or Asian British - Indian", "J Asian or Asian British - Pakistani", "N Black or Black British - African", "Z Not Stated", ""];
    private static readonly string[] Groups = ["Nursing and Midwifery Registered", "Administrative and Clerical", "Additional Clinical Services", "Medical and Dental", "Allied Health Professionals", "Estates and Ancillary"];
    private static readonly string[] Roles = ["Staff Nurse", "Clerical Worker", "Health Care Support Worker", "Consultant", "Physiotherapist", "Support Worker"];

    public static IEnumerable<string[]> Rows(int count)
    {
        var random = new Random(20200331);
        for (var i = 0; i < count; i++)
            yield return Row(i, random);
    }

    private static string[] Row(int i, Random random)
    {
        var band = random.Next(2, 10);
        var group = random.Next(Groups.Length);
        var number = (10_000_000 + i).ToString(CultureInfo.InvariantCulture);
        return
        [
            "999 Invented Health", $"999 Directorate {i % 12}", $"999 Team {i % 140}", number, number, "Mx", $"Surname{i}", $"Name{i % 997}",
            "Active Assignment", i % 9 == 0 ? "Fixed Term Temp" : "Permanent", i % 3 == 0 ? "Part Time" : "Full Time", "Yes",
            (1_000_000 + (i % 5000)).ToString(CultureInfo.InvariantCulture), $"Post {i % 5000} Band {band}", Groups[group], Roles[group],
            "Community Health Services", group == 1 ? "G2A" : "N6H", $"XR{band:00}", $"NHS|XR{band:00}|Review Body Band {band}", $"YM{band:00}|{i % 8}",
            i % 3 == 0 ? ".6" : "1", i % 3 == 0 ? "22.5" : "37.5", Ethnicities[random.Next(Ethnicities.Length)], i % 4 == 0 ? "Male" : "Female",
            "41-45", $"{(i % 28) + 1:00}-Apr-{2000 + (i % 20)}", $"{(i % 28) + 1:00}/09/{2000 + (i % 20)}", "Permanent", "31/03/2020",
        ];
    }
}
