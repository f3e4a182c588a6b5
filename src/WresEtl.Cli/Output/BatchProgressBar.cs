using Spectre.Console;
using WresEtl.App.Runs;

namespace WresEtl.Cli.Output;

/// <summary>Shows how far a batch is: a live bar on a terminal, a line for each finished client otherwise.</summary>
internal static class BatchProgressBar
{
    public static T Show<T>(string what, int clients, Func<IProgress<BatchProgress>, T> work)
    {
        if (Console.IsErrorRedirected) return work(new Lines(clients));
        return Terminal.Error.Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask(what, maxValue: Math.Max(1, clients));
            return work(new Bar(bar));
        });
    }

    private sealed class Bar(ProgressTask task) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value)
        {
            if (value.IsFinished) task.Increment(1);
        }
    }

    private sealed class Lines(int clients) : IProgress<BatchProgress>
    {
        private int _done;

        public void Report(BatchProgress value)
        {
            if (value.IsFinished) Console.Error.WriteLine($"{value.Client} done ({Interlocked.Increment(ref _done)} of {clients})");
        }
    }
}
