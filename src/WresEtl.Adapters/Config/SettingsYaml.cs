using WresEtl.App.Alerts;
using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Config;

/// <summary>What <c>wres.yaml</c> holds; what is left out keeps the program's default.</summary>
internal static class SettingsYaml
{
    public static ProgramSettings From(YamlNode yaml)
    {
        var standard = new ProgramSettings();
        return new ProgramSettings
        {
            Limits = LimitsFrom(yaml["limits"], standard.Limits),
            PercentDecimals = WholeOr(yaml["percent_decimals"], standard.PercentDecimals),
            RatioDecimals = WholeOr(yaml["ratio_decimals"], standard.RatioDecimals),
            BmeLabel = yaml["bme_label"].TextOr(standard.BmeLabel),
            Pulling = PullingFrom(yaml["sources"], standard.Pulling),
            Alerts = AlertsFrom(yaml["alerts"], standard.Alerts),
        };
    }

    private static ReadLimits LimitsFrom(YamlNode yaml, ReadLimits standard) => new()
    {
        TextFileBytes = LongOr(yaml["text_file_bytes"], standard.TextFileBytes),
        WorkbookBytes = LongOr(yaml["workbook_bytes"], standard.WorkbookBytes),
        Rows = LongOr(yaml["rows"], standard.Rows),
        Columns = WholeOr(yaml["columns"], standard.Columns),
        CellBytes = WholeOr(yaml["cell_bytes"], standard.CellBytes),
        Expansion = WholeOr(yaml["expansion"], standard.Expansion),
        FilesInZip = WholeOr(yaml["files_in_zip"], standard.FilesInZip),
    };

    private static PullSettings PullingFrom(YamlNode yaml, PullSettings standard) => new()
    {
        Attempts = WholeOr(yaml["attempts"], standard.Attempts),
        Delay = Durations.OfOr(yaml["delay"], standard.Delay),
        LongestDelay = Durations.OfOr(yaml["longest_delay"], standard.LongestDelay),
        AttemptTimeout = Durations.OfOr(yaml["attempt_timeout"], standard.AttemptTimeout),
        BreakAfter = WholeOr(yaml["break_after"], standard.BreakAfter),
        BreakWindow = Durations.OfOr(yaml["break_window"], standard.BreakWindow),
        BreakFor = Durations.OfOr(yaml["break_for"], standard.BreakFor),
        SettleRounds = WholeOr(yaml["settle_rounds"], standard.SettleRounds),
    };

    private static AlertSettings AlertsFrom(YamlNode yaml, AlertSettings standard) => new()
    {
        Address = yaml["address"].IsNull ? standard.Address : new Uri(yaml["address"].Text.TrimEnd('/') + "/"),
        Webhook = yaml["webhook"].IsNull ? null : new WebhookSettings(new Uri(yaml["webhook"]["url"].Text), SecretAt(yaml["webhook"], "token")),
        Email = yaml["email"].IsNull ? null : EmailFrom(yaml["email"]),
    };

    private static EmailSettings EmailFrom(YamlNode yaml)
    {
        var security = yaml["security"].IsNull ? MailSecurity.StartTls : yaml["security"].Choice<MailSecurity>();
        return new EmailSettings(
            yaml["host"].Text, WholeOr(yaml["port"], MailPort(security)), security, yaml["from"].Text, yaml["to"].Texts, yaml["user"].TextOr(""),
            SecretAt(yaml, "password"));
    }

    private static int MailPort(MailSecurity security) => security switch
    {
        MailSecurity.Tls => 465,
        MailSecurity.StartTls => 587,
        MailSecurity.None => 25,
    };

    /// <summary>Where a secret lies: the keys <c>…_variable</c> and <c>…_file</c>; null where neither is given.</summary>
    public static SecretPlace? SecretAt(YamlNode yaml, string key)
    {
        var (variable, file) = (yaml[key + "_variable"], yaml[key + "_file"]);
        return variable.IsNull && file.IsNull ? null : new SecretPlace(variable.TextOr(""), file.TextOr(""));
    }

    private static int WholeOr(YamlNode node, int standard) => node.IsNull ? standard : node.Whole;

    private static long LongOr(YamlNode node, long standard) => node.IsNull ? standard : (long)node.Number;
}
