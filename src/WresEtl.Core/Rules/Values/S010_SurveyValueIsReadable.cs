namespace WresEtl.Core.Rules.Values;

public sealed class S010_SurveyValueIsReadable() : UnknownValueRule(
    "S010", "survey_year", "indicator", "ethnic_group", "percentage", "numerator", "base", "survey_source", "null_reason");
