namespace WresEtl.Adapters.Tests.Config;

/// <summary>Each kind of fault in a year's folder is told with file, line and what was expected.</summary>
public class StandardFaultTests
{
    [Theory]
    [InlineData("year: 2020", "year: 2021", "year: expected the year that names the folder")]
    [InlineData("year: 2020", "year: \"2020\"", "expected the reporting year, a whole number")]
    [InlineData("year: 2020", "year: 2020.5", "expected the reporting year, a whole number")]
    [InlineData("year: 2020", "year: &a 2020", "expected YAML here: one document, no anchors, no tags")]
    [InlineData("year: 2020", "year: !!int 2020", "expected YAML here: one document, no anchors, no tags")]
    [InlineData("year: 2020", "---\nyear: 2020\n---\n", "expected YAML here: one document, no anchors, no tags", 2)]
    [InlineData("year: 2020", "year: 2020\nyear: 2020", "expected each key once", 1)]
    [InlineData("snapshot_date: 2020-03-31", "snapshot_date: 2020-02-30", "expected a date such as 2020-03-31")]
    [InlineData("snapshot_date: 2020-03-31", "snapshot_date: 31/03/2020", "expected a date such as 2020-03-31")]
    [InlineData("snapshot_date: 2020-03-31", "snapshot_date: 2020-03-30", "snapshot_date: expected 31 March of the year")]
    [InlineData("start: 2019-04-01", "start: 2019-04-02", "activity.start: expected 1 April of the year before")]
    [InlineData("end: 2020-03-31", "end: 2020-03-30", "activity.end: expected 31 March of the year")]
    [InlineData("closes: 2020-08-31", "closes: 2020-07-05", "window.closes: expected no day before window.opens")]
    [InlineData("publish_by: 2020-10-31", "publish_by: 2020-08-30", "window.publish_by: expected no day before window.closes")]
    [InlineData("collection: SDCS", "colection: SDCS", "unknown key; expected one of: opens, closes, publish_by, collection")]
    [InlineData("mark: document", "mark: certain", "expected one of: confirmed, document, assumed")]
    [InlineData("indicator3_basis: two-year-average", "indicator3_basis: TwoYearAverage", "expected one of: two-year-average, single-year")]
    [InlineData("count_disciplinary_cases: false", "count_disciplinary_cases: no", "expected whether each case counts: true or false")]
    [InlineData("statuses_switched_in: []", "statuses_switched_in: [03]", "expected a quoted status code such as \"03\"")]
    [InlineData("statuses_switched_in: []", "statuses_switched_in: [~]", "expected a quoted status code such as \"03\"")]
    [InlineData("statuses_switched_in: []", "statuses_switched_in: [\"01\"]", "statuses_switched_in: expected only codes that")]
    [InlineData("statuses_switched_in: []", "statuses_switched_in: [\"03\", \"03\"]", "expected a list of quoted assignment status codes")]
    [InlineData("large_ratio: 5", "large_ratio: many", "expected largest plausible ratio, a number from 1")]
    [InlineData("large_ratio: 5", "large_ratio: 0.5", "expected largest plausible ratio, a number from 1")]
    [InlineData("thresholds:", "thresholds: {}\nother:", "expected also: four_fifths_low, four_fifths_high")]
    public void StandardYaml_FaultIsToldWithLine(string old, string by, string expected, int linesBelow = 0) =>
        AssertFault("standard.yaml", old, by, expected, linesBelow);

    [Theory]
    [InlineData("number: 3", "number: 4", "number: expected 1 to 9 in order")]
    [InlineData("required: true", "required: 1", "expected whether the year asks for it: true or false")]
    [InlineData("title: ", "titel: ", "unknown key; expected one of: number, title, required, not_required_reason")]
    public void IndicatorsYaml_FaultIsToldWithLine(string old, string by, string expected) =>
        AssertFault("indicators.yaml", old, by, expected);

    [Theory]
    [InlineData("version_cell: \"B1\"", "version_cell: \"1B\"", "expected the cell that holds the version, such as B2")]
    [InlineData("version: 1", "version: 1.5", "expected the whole number of the version")]
    [InlineData("[\"E\", \"F\", \"G\"]", "[\"E\", \"F\"]", "previous_columns: expected three columns, or none")]
    [InlineData("[\"E\", \"F\", \"G\"]", "[\"E\", \"F\", \"H\"]", "previous_columns: expected other columns than this year's")]
    [InlineData("current_columns: [\"H\", \"I\", \"J\"]", "current_columns: [\"H\"]", "expected the three columns of White, BME and Unknown")]
    public void ProformaYaml_FaultIsToldWithLine(string old, string by, string expected) =>
        AssertFault("proforma.yaml", old, by, expected);

    [Theory]
    [InlineData("contract-types.csv", "code,title,aliases", "code,name,aliases", "expected the header: code,title,aliases,in_headcount,mark,note")]
    [InlineData("contract-types.csv", "Permanent,Permanent,yes", "Permanent,Permanent,maybe", "column in_headcount: expected one of: yes, no")]
    [InlineData("contract-types.csv", "05,Permanent", ",Permanent", "column code: expected some text")]
    [InlineData("contract-types.csv", "06,Retainer", "05,Retainer", "expected each entry once")]
    [InlineData("contract-types.csv", "Retainer,yes,assumed,", "Retainer,yes,assumed", "expected one cell for each column")]
    [InlineData("contract-types.csv", "06,Retainer", "06,\"Ret\"ainer", "expected one cell for each column, quoted as RFC 4180")]
    [InlineData("contract-types.csv", "Retainer,yes,assumed", "Retainer,yes,surely", "column mark: expected one of: confirmed, document, assumed")]
    [InlineData("assignment-statuses.csv", "yes,no,assumed", "yes,perhaps,assumed", "column switchable: expected one of: yes, no")]
    [InlineData("staff-groups.csv", "nonclinical", "non-clinical", "column side: expected one of: clinical, nonclinical, medical, exception")]
    [InlineData("occupation-codes.csv", "N,clinical", "NN,clinical", "column prefix: expected one character")]
    [InlineData("job-roles.csv", "Medical Director,01", "Medical Director,11", "column staff_group: expected a code of staff-groups.csv")]
    [InlineData("medical-roles.csv", "01005,Consultant", "01999,Consultant", "column code: expected a code of job-roles.csv")]
    [InlineData("medical-roles.csv", "consultant-pay-else-vsm", "consultant", "column condition: expected one of: none, consultant-pay-else-vsm")]
    [InlineData("pay-scales.csv", @"\bapprentice", @"\b(apprentice", "column pattern: expected a regular expression")]
    [InlineData("pay-scales.csv", "[RN]09$,8b", "[RN]09$,8e", "column band: expected one of: under1, 1, 2")]
    [InlineData("pay-scales.csv", "20,description", "1x,description", "column priority: expected a whole number")]
    [InlineData("ethnicity-2001.csv", "Polish,White", "Polish,Bme", "column group: expected one of: White, BME, Unknown")]
    [InlineData("ethnicity-2001.csv", "Polish,White,declared", "Polish,White,declined", "column disclosure: expected declared for White and BME")]
    [InlineData("ethnicity-labels.csv", "Polish,CP", "Polish,CI", "column code: expected a code of ethnicity-2001.csv")]
    [InlineData("ethnicity-labels.csv", "CM White Traveller,CM", "IRISH TRAVELLER,CM", "column code: expected the same code as for the same spelling above")]
    [InlineData("values.csv", "flag,Y,yes", "flag,YES,yes", "expected each entry once")]
    [InlineData("training-classes.csv", "mandatory", "compulsory", "column class: expected one of: cpd, mandatory")]
    [InlineData("answer-codes.csv", "explained,E01", "value,E01", "column kind: expected one of: explained, will-fix")]
    [InlineData("answer-codes.csv", "explained,E01", "explained,E 01", "column code: expected a code without space")]
    [InlineData("answer-codes.csv", "snapshot date,", "snapshot date,Q999", "column rules: expected ids of rules.csv, separated by |")]
    [InlineData("survey-questions.csv", "2019,5", "2018,5", "column survey_year: expected the year before the reporting year")]
    [InlineData("survey-questions.csv", "2019,5", "2019,9", "column indicator: expected 5, 6, 7 or 8")]
    [InlineData("comparators.csv", "2020,ind2", "2021,ind2", "column year: expected no year after the reporting year")]
    [InlineData("comparators.csv", "1.61", "1;61", "column value: expected a number such as 1.25")]
    public void CodeList_FaultIsToldWithLine(string file, string old, string by, string expected) =>
        AssertFault("codes/" + file, old, by, expected);

    [Theory]
    [InlineData("template.csv", "\n3,1a", "\n4,1a", "column row: expected the rows in order from 1", 1)]
    [InlineData("template.csv", "r35/r34", "", "column formula: expected a formula for an auto row")]
    [InlineData("template.csv", "r35/r34", "r35/r99", "column formula: there is no row 99")]
    [InlineData("template.csv", "r35/r34", "r35//r34", "column formula: ")]
    [InlineData("template.csv", "r35/r34", "r36/r34", "column formula: the row rests on itself")]
    [InlineData("template.csv", "Band 8D,Headcount,input,,clinical.8d", "Band 8D,Headcount,input,,clinical.8c", "column source: expected an id that no other row has")]
    [InlineData("columns.csv", "workforce,row,vpd", "workplace,row,vpd", "column dataset: expected one of: workforce, recruitment")]
    [InlineData("columns.csv", "PositionNumber", "Grade", "column aliases: expected headings that no other column of the data set has")]
    [InlineData("rules.csv", "reference\n", "reference\nW999,row,fatal,none,m,h,r\n", "column severity: expected one of: error, query, notice", 1)]
    public void Table_FaultIsToldWithLine(string file, string old, string by, string expected, int linesBelow = 0) =>
        AssertFault(file, old, by, expected, linesBelow);

    [Fact]
    public void MissingFile_IsTold()
    {
        using var copy = new ConfigCopy();
        File.Delete(copy.PathOf(ConfigCopy.Year2020 + "codes/values.csv"));
        Assert.Equal([ConfigCopy.Year2020 + "codes/values.csv: expected this file; it is missing"], copy.Faults2020());
    }

    [Theory]
    [InlineData("Z,Not stated")]
    [InlineData("99,Not known")]
    [InlineData("X,Not known")]
    public void CodeForUndisclosedEthnicityMissing_IsTold(string start)
    {
        using var copy = new ConfigCopy();
        var name = ConfigCopy.Year2020 + "codes/ethnicity-2001.csv";
        copy.Write(name, string.Join('\n', copy.Read(name).Split('\n').Where(l => !l.StartsWith(start, StringComparison.Ordinal))));
        Assert.Contains(copy.Faults2020(), f => f.StartsWith(name + ": expected the code " + start.Split(',')[0], StringComparison.Ordinal));
    }

    [Fact]
    public void SeveralFaults_AreToldTogetherByFileAndLine()
    {
        using var copy = new ConfigCopy();
        copy.Replace(ConfigCopy.Year2020 + "standard.yaml", "large_ratio: 5", "large_ratio: many");
        copy.Replace(ConfigCopy.Year2020 + "standard.yaml", "year: 2020", "year: x");
        copy.Replace(ConfigCopy.Year2020 + "codes/values.csv", "flag,Y,yes,", "flag,Y,yes,never");
        copy.Replace(ConfigCopy.Year2020 + "template.csv", "r35/r34", "");
        var files = copy.Faults2020().Select(f => f.Split(':')[0][ConfigCopy.Year2020.Length..]).ToArray();
        Assert.Equal(["codes/values.csv", "standard.yaml", "standard.yaml", "template.csv"], files);
    }

    [Fact]
    public void FaultyValue_IsNeverRepeated()
    {
        using var copy = new ConfigCopy();
        copy.Replace(ConfigCopy.Year2020 + "standard.yaml", "large_ratio: 5", "large_ratio: CANARY-1");
        copy.Replace(ConfigCopy.Year2020 + "codes/contract-types.csv", "Permanent,Permanent,yes", "Permanent,Permanent,CANARY-2");
        copy.Replace(ConfigCopy.Year2020 + "codes/contract-types.csv", "06,Retainer", "06,\"CANARY\"-3");
        Assert.DoesNotContain(copy.Faults2020(), f => f.Contains("CANARY", StringComparison.Ordinal));
    }

    [Fact]
    public void SchemaWithUnknownKeyword_IsTold()
    {
        using var copy = new ConfigCopy();
        copy.Replace("schema/standard.schema.json", "\"title\"", "\"dependentRequired\": {}, \"title\"");
        Assert.Contains(copy.Faults2020(), f => f.StartsWith("schema/standard.schema.json: expected", StringComparison.Ordinal));
    }

    [Fact]
    public void SchemaLoosenedByHand_IsToldAndDoesNotCrash()
    {
        using var copy = new ConfigCopy();
        copy.Replace("schema/standard.schema.json", "\"type\": \"integer\"", "\"title\": \"anything\"");
        copy.Replace(ConfigCopy.Year2020 + "standard.yaml", "year: 2020", "year: soon");
        Assert.Contains(copy.Faults2020(), f => f.StartsWith("schema/standard.schema.json: expected", StringComparison.Ordinal));
    }

    private static void AssertFault(string file, string old, string by, string expected, int linesBelow = 0)
    {
        using var copy = new ConfigCopy();
        var line = copy.Replace(ConfigCopy.Year2020 + file, old, by) + linesBelow;
        Assert.Contains(copy.Faults2020(), f => f.StartsWith($"{ConfigCopy.Year2020}{file}:{line}: ", StringComparison.Ordinal)
            && f.Contains(expected, StringComparison.Ordinal));
    }
}
