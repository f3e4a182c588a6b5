using System.CommandLine;
using WresEtl.Cli;
using WresEtl.Cli.Commands;

var root = new RootCommand("wres: from staff-record exports to the Workforce Race Equality Standard return.");
root.Add(DemoCommand.Create());
root.Add(RunCommand.Create());
root.Add(CheckCommand.Create());
root.Add(MapCommand.Create());
root.Add(TemplatesCommand.Create());
root.Add(SynthCommand.Create());
root.Add(AnswersCommand.Create());
root.Add(SignOffCommand.Create());
root.Add(ReceiptCommand.Create());
root.Add(PublishCommand.Create());
root.Add(VerifyCommand.Create());
root.Add(AuditCommand.Create());
root.Add(BackupCommand.Create());
root.Add(BackupCommand.CreateRestore());
root.Add(ReconcileCommand.Create());
root.Add(ProofCommand.Create());
root.Add(RulesCommand.Create());
root.Add(StandardsCommand.Create());

var parsed = root.Parse(args);
// System.CommandLine would print an exception, text and all, and answer 1: the edge is ours. It also answers 1 to arguments it cannot read; ours is 13, with its own words.
return parsed.Errors.Count > 0 ? ExitCodes.BadArguments(parsed) : ExitCodes.Guard(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
