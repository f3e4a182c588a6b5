namespace WresEtl.App.Retention;

/// <summary>How long what is personal is kept.</summary>
/// <param name="ExportsDays">Days after an export was received.</param>
/// <param name="AnswersDays">Days after an answer was given.</param>
public sealed record RetentionSchedule(int ExportsDays, int AnswersDays);
