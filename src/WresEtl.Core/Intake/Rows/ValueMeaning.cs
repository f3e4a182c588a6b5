using System.Globalization;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>What a data set's values mean, for people who want to see it before anything is read.</summary>
public interface IValueMeanings
{
    /// <summary>By column: what a trimmed text means, in words; null where nobody knows.</summary>
    IReadOnlyDictionary<string, Func<string, string?>> Meanings { get; }
}

/// <summary>A value in words.</summary>
internal static class ValueMeaning
{
    public static string Of(object value) => value switch
    {
        string text => text,
        Flag flag => flag.Value ? "yes" : "no",
        DateValue date => date.Date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "no end",
        EthnicCategory category => $"{category.Code} {category.Label} ({Of(category.Group)})",
        ContractType contract => $"{contract.Title} ({Counted(contract.InHeadcount)})",
        AssignmentStatus status => $"{status.Title} ({Counted(status.InHeadcount)})",
        StaffGroup group => $"{group.Title} ({SideOf(group.Side)})",
        JobRole role => role.Title,
        OccupationCode code => code.Code,
        Fte fte => fte.Value.ToString(CultureInfo.InvariantCulture),
        PeopleCount count => count.Value.ToString(CultureInfo.InvariantCulture),
        Percent percent => percent.Value.ToString(CultureInfo.InvariantCulture) + "%",
        PayText pay => $"code {pay.Code}, {pay.Description}".TrimEnd(',', ' '),
        AggregateGroup { Group: { } group } => Of(group),
        AggregateGroup => "total",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "A kind of value without words."),
    };

    private static string Of(Primitives.EthnicGroup group) => group switch
    {
        Primitives.EthnicGroup.White => "White",
        Primitives.EthnicGroup.Bme => "BME",
        Primitives.EthnicGroup.Unknown => "Unknown",
    };

    private static string Counted(bool inHeadcount) => inHeadcount ? "counted" : "not counted";

    private static string SideOf(Side? side) => side switch
    {
        Side.Clinical => "clinical",
        Side.NonClinical => "non-clinical",
        Side.Medical => "medical and dental",
        null => "needs mapping",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "A side without words."),
    };
}
