using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Indicators;

/// <summary>
/// The counts all indicators rest on, from one client's rows. A part nobody provided is null, never 0.
/// </summary>
public sealed record IndicatorInputs
{
    public required Headcount Headcount { get; init; }

    /// <summary>People by count id of indicator 1.</summary>
    public required IReadOnlyDictionary<string, GroupCounts> Workforce { get; init; }

    public required GroupCounts WorkforceTotal { get; init; }

    /// <summary>People in the headcount without a template row.</summary>
    public required GroupCounts Shortfall { get; init; }

    public RecruitmentCohort? Recruitment { get; init; }

    public DisciplinaryEntries? Disciplinary { get; init; }

    public TrainingAccess? Training { get; init; }

    public BoardMembership? Board { get; init; }

    public StaffSurvey? Survey { get; init; }

    /// <summary>Counts everything, and settles every row of the intake in its accounts.</summary>
    public static IndicatorInputs From(ClientIntake intake, Standard standard, Client client, Headcount headcount)
    {
        var accounts = new RowAccounts(intake.Sheets);
        foreach (var person in headcount.People.Values) accounts.Use(person.Chosen.At);
        foreach (var (row, reason) in headcount.LeftOut) accounts.SetAside(row.At, reason);
        foreach (var evidence in intake.Cleanse) accounts.SetAside(evidence.At, AsideReason.EvidenceOnly);
        foreach (var evidence in intake.Later) accounts.SetAside(evidence.At, AsideReason.EvidenceOnly);
        EthnicCategory? EthnicityOf(EmployeeNumber number) => headcount.WithNumber(number)?.Ethnicity;
        var workforce = Indicator1_WorkforceByBand.Counts(headcount, standard);
        return new IndicatorInputs
        {
            Headcount = headcount,
            Workforce = workforce,
            WorkforceTotal = Indicator1_WorkforceByBand.Workforce(workforce, standard),
            Shortfall = Indicator1_WorkforceByBand.Shortfall(headcount),
            Recruitment = intake.Has(DataSet.Recruitment)
                ? RecruitmentCohort.Of(intake, standard, accounts)
                : null,
            Disciplinary = intake.Has(DataSet.Disciplinary)
                ? DisciplinaryEntries.Of(intake.Cases, intake.Aggregates(DataSet.Disciplinary), standard, EthnicityOf, accounts)
                : null,
            Training = intake.Has(DataSet.Training)
                ? TrainingAccess.Of(intake.Training, intake.Aggregates(DataSet.Training), standard, client, EthnicityOf, accounts)
                : null,
            Board = intake.Has(DataSet.Board)
                ? BoardMembership.Of(intake.Board, intake.Aggregates(DataSet.Board), standard, accounts)
                : null,
            Survey = intake.Has(DataSet.Survey) ? StaffSurvey.Of(intake.Survey, standard, accounts) : null,
        };
    }
}
