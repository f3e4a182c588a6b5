using System.Globalization;
using System.Text;

namespace WresEtl.Cli.Tests.Intake;

/// <summary>An invented ESR Generic Outbound file: three people, four assignments, two positions, and what surrounds them.</summary>
internal static class OutboundSample
{
    public static byte[] File(int? stated = null) => File(Records(), stated);

    public static byte[] File(IReadOnlyList<string> records, int? stated = null) => Encoding.UTF8.GetBytes(
        "HDR~GO_914_EXP_0001_20200401_1.DAT~20200401\n" + string.Concat(records.Select(r => r + "\n"))
        + string.Create(CultureInfo.InvariantCulture, $"TRL~{stated ?? records.Count}\n"));

    public static List<string> Records() =>
    [
        Person("1001", "20000001", "A", "20150401"),
        Assignment("1001", "5001", "20000001", "Nursing and Midwifery Registered|Staff Nurse", "NHS|XR05|Review Body Band 5", "7001"),
        Position("7001", "N6H"),
        Person("1002", "20000002", "H", "20160401"),
        Assignment("1002", "5002", "20000002", "", "NHS|XN06|Non Review Body Band 6", "7002"),
        Position("7002", "G2A"),
        Assignment("1002", "5003", "20000002-2", "Administrative and Clerical|Clerical Worker", "NHS|XN03|Non Review Body Band 3", "7002", primary: "No"),
        Person("1003", "20000003", "C2", "20170401"),
        Assignment("1003", "5004", "20000003", "Administrative and Clerical|Clerical Worker", "NHS|XN05|Non Review Body Band 5", "7002", type: "A"),
    ];

    public static string Person(string id, string employee, string ethnicity, string from, string to = "47121231", string record = "PRA")
    {
        var fields = new string[44];
        (fields[0], fields[1], fields[2], fields[3], fields[4]) = (record, id, from, to, employee);
        (fields[22], fields[33], fields[34]) = (ethnicity, "EMP", "Employee");
        return string.Join('~', fields);
    }

    public static string Assignment(
        string person, string id, string number, string job, string grade, string position, string primary = "Yes", string type = "E",
        string from = "20150401", string to = "47121231", string record = "ASA")
    {
        var fields = new string[49];
        (fields[0], fields[1], fields[2], fields[3], fields[4]) = (record, person, id, from, to);
        (fields[6], fields[7], fields[8], fields[9]) = (type, number, "ACTIVE_ASSIGN", "Active Assignment");
        (fields[11], fields[19], fields[20], fields[21], fields[25]) = ("914 Monthly", "FT", "Permanent", primary, "1");
        (fields[28], fields[29], fields[30], fields[34]) = (position, $"{position}|Invented Post|N6H|Somewhere|", grade, job);
        return string.Join('~', fields);
    }

    public static string Position(string id, string occupation, string record = "POA")
    {
        var fields = new string[24];
        (fields[0], fields[1], fields[2], fields[3], fields[4]) = (record, id, "20100401", "47121231", id);
        (fields[5], fields[8], fields[9], fields[10]) = ("Invented Post", "Administrative and Clerical", "Clerical Worker", occupation);
        return string.Join('~', fields);
    }
}
