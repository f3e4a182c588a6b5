using System.CommandLine;
using WresEtl.Cli.Commands;

namespace WresEtl.Cli;

/// <summary>Every command there is, in the order in which people meet them. <c>docs/commands.md</c> is written from it.</summary>
internal static class WresCommands
{
    public static RootCommand Root() =>
        new("wres: from staff-record exports to the Workforce Race Equality Standard return. Exit codes: " + ExitCodeWords.Line + ".")
        {
            DemoCommand.Create(),
            RunCommand.Create(),
            CheckCommand.Create(),
            MapCommand.Create(),
            TemplatesCommand.Create(),
            SynthCommand.Create(),
            AnswersCommand.Create(),
            SignOffCommand.Create(),
            ReceiptCommand.Create(),
            PublishCommand.Create(),
            VerifyCommand.Create(),
            AuditCommand.Create(),
            BackupCommand.Create(),
            BackupCommand.CreateRestore(),
            ReconcileCommand.Create(),
            ProofCommand.Create(),
            RulesCommand.Create(),
            StandardsCommand.Create(),
            DoctorCommand.Create(),
        };
}
