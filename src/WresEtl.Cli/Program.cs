using System.CommandLine;
using System.Text;
using WresEtl.Adapters.Doctor;
using WresEtl.Cli;

CrashDumps.TurnOff();
// A Windows console has a code page of its own, in which quotation marks and people's names come out as question marks.
if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = Encoding.UTF8;
var parsed = WresCommands.Root().Parse(args);
// System.CommandLine would print an exception, text and all, and answer 1: the edge is ours. It also answers 1 to arguments it cannot read; ours is 13, with its own words.
return parsed.Errors.Count > 0 ? ExitCodes.BadArguments(parsed) : ExitCodes.Guard(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
