using System.Text;
using WresEtl.Core.Intake;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Intake;

/// <summary>Mess list 6, 7 and 9: numbers that a spreadsheet has been at.</summary>
public class NumberTests
{
    private static string Employee(string text, int padTo = 0) =>
        EmployeeNumber.TryRead(Encoding.UTF8.GetBytes(text), padTo, out var number) ? number.ToDigits() : "refused";

    private static string Assignment(string text, int padTo = 0) =>
        AssignmentNumber.TryRead(Encoding.UTF8.GetBytes(text), padTo, out var number) ? number.ToDigits() : "refused";

    [CulturedTheory]
    [InlineData("12345678", "12345678")]
    [InlineData("00012345", "00012345")]
    [InlineData(" 12345678\u00a0", "12345678")]
    [InlineData("12345678.0", "12345678")]
    [InlineData("7", "7")]
    [InlineData("=\"00012345\"", "00012345")]
    [InlineData("'00012345", "00012345")]
    [InlineData("\u200b12345678\u200b", "12345678")]
    [InlineData("\u200e12345678\ufeff", "12345678")]
    [InlineData("=\"", "refused")]
    [InlineData("=\"\"", "refused")]
    [InlineData("=12345678", "refused")]
    [InlineData("=\"12345678", "refused")]
    [InlineData("'", "refused")]
    [InlineData("''12345678", "refused")]
    [InlineData("1.23E+07", "refused")]
    [InlineData("12345678.5", "refused")]
    [InlineData("123456789", "refused")]
    [InlineData("12,345", "refused")]
    [InlineData("-2", "refused")]
    [InlineData("", "refused")]
    [InlineData("12A", "refused")]
    [InlineData("#N/A", "refused")]
    // Arabic-Indic digits are digits to .NET, not to ESR.
    [InlineData("\u0661\u0662", "refused")]
    public void EmployeeNumber_IsOneToEightDigits(string text, string read) => Assert.Equal(read, Employee(text));

    [CulturedFact]
    public void LostZeros_ComeBackByConfigurationOnly()
    {
        Assert.Equal("12345", Employee("12345"));
        Assert.Equal("00012345", Employee("12345", padTo: 8));
        Assert.Equal("12345678", Employee("12345678", padTo: 6));
    }

    [CulturedFact]
    public void NumbersThatDifferInZerosOnly_AreTwoPeople()
    {
        Assert.True(EmployeeNumber.TryRead("0123"u8, 0, out var padded));
        Assert.True(EmployeeNumber.TryRead("123"u8, 0, out var plain));
        Assert.NotEqual(padded, plain);
        Assert.NotEqual(0, padded.CompareTo(plain));
    }

    [CulturedTheory]
    [InlineData("20000001", "20000001")]
    [InlineData("20000001-2", "20000001-2")]
    [InlineData("20000001-12", "20000001-12")]
    [InlineData(" 20000001-2 ", "20000001-2")]
    [InlineData("=\"20000001-2\"", "20000001-2")]
    [InlineData("'20000001-2", "20000001-2")]
    [InlineData("-2", "refused")]
    [InlineData("2-Jan", "refused")]
    [InlineData("02/01/2020", "refused")]
    [InlineData("20000001-", "refused")]
    [InlineData("20000001-123", "refused")]
    [InlineData("20000001-2-3", "refused")]
    [InlineData("20000001- 2", "refused")]
    [InlineData("20000001--2", "refused")]
    [InlineData("2.00E+07", "refused")]
    public void AssignmentNumber_IsAnEmployeeNumberAndASuffix(string text, string read) => Assert.Equal(read, Assignment(text));

    [CulturedFact]
    public void UnreadableAssignmentNumber_KeepsItsText_AndThePersonStays()
    {
        var row = Reading.Assignment(new Post { Number = "02-Jan" });
        Assert.True(row.Number.IsNone);
        Assert.Equal("02-Jan", row.NumberText);
        Assert.Equal("20000001", row.Employee.ToDigits());
    }

    // 021, general surgery, comes back as 21 or 21.0; 01005, consultant, as 1005.
    [CulturedTheory]
    [InlineData("021", "021")]
    [InlineData("21", "021")]
    [InlineData("21.0", "021")]
    [InlineData("n6h", "N6H")]
    [InlineData("N6", null)]
    [InlineData("0210", null)]
    public void OccupationCode_GetsItsZerosBack(string text, string? code) =>
        Assert.Equal(code, Reading.Assignment(new Post { Occupation = text }).Occupation.Value?.Code);

    [CulturedTheory]
    [InlineData("01005", "01005")]
    [InlineData("1005", "01005")]
    [InlineData("Consultant", "01005")]
    [InlineData("CONSULTANT", "01005")]
    [InlineData("Medical and Dental|Consultant", "01005")]
    [InlineData("9", null)]
    [InlineData("Wizard", null)]
    public void JobRole_IsReadByCodeOrTitle(string text, string? code) =>
        Assert.Equal(code, Reading.Assignment(new Post { JobRole = text }).JobRole.Value?.Code);

    // .5 is how ESR prints a half; 0,5 is nobody's.
    [CulturedTheory]
    [InlineData(".5", "0.5")]
    [InlineData("0.5", "0.5")]
    [InlineData("1", "1")]
    [InlineData("1.0000", "1.0000")]
    [InlineData("0,5", null)]
    [InlineData("-", null)]
    [InlineData("half", null)]
    public void Fte_IsADecimalWithAPoint(string text, string? value)
    {
        var fte = Reading.Assignment(new Post { Fte = text }).Fte;
        Assert.Equal(value, fte.Value?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(value is null, fte.IsUnknown);
    }

    // An 'E' in an organisation code is an exponent to a spreadsheet: 50 names nobody, and the row stays this client's until a person says more.
    [CulturedTheory]
    [InlineData("50")]
    [InlineData("5.00E+01")]
    public void OrganisationCodeTurnedIntoANumber_NamesNobody(string text)
    {
        var client = Reading.Client with { Code = "5E1" };
        var intake = Reading.Workforce(
            Post.Table(new Post { Organisation = "5E1" }, new Post { Employee = "20000002", Organisation = text }), client);
        Assert.Equal([3], intake.Sheet().Nobodys[text]);
        Assert.Empty(intake.Sheet().Foreign);
        Assert.Equal(2, intake.Assignments.Count);
    }

    // Another organisation's code is another's, however alike the number it makes.
    [CulturedFact]
    public void OtherOrganisationsCode_IsAnothers()
    {
        var intake = Reading.Workforce(
            Post.Table(new Post { Organisation = "5E1" }, new Post { Employee = "20000002", Organisation = "5E2" }), Reading.Client with { Code = "5E1" });
        Assert.Equal(1, intake.Sheet().Foreign["5E2"].Count);
        Assert.Single(intake.Assignments);
    }
}
