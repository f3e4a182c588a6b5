using System.Collections.Concurrent;
using System.Globalization;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.Core.Rules;

namespace WresEtl.Host.Tests.Year;

/// <summary>Output and run folders in memory: a run's files are what was staged last.</summary>
internal sealed class MemoryFolders : IOutputFolder, IRunFolders
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MemoryLines> _lines = new(StringComparer.Ordinal);

    public void ReplaceRun(string code, int year, IReadOnlyList<(string Path, byte[] Content)> files) => Stage(code, year, files);

    public void Stage(string code, int year, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        foreach (var (path, content) in files) _files[PathOf(code, year) + path] = content;
    }

    public bool RollForward(string code, int year) => true;

    public byte[]? ReadRun(string code, int year, string path) => _files.GetValueOrDefault(PathOf(code, year) + path);

    public IReadOnlyList<PublishedFigures> Published() => [];

    public void WriteBatch(string name, byte[] content) => _files[name] = content;

    public string PathOf(string code, int year) => string.Create(CultureInfo.InvariantCulture, $"{code}/{year}/");

    public IRunFolder Of(string client, int year) => new Folder(this, client, year);

    private sealed class Folder(MemoryFolders all, string client, int year) : IRunFolder
    {
        public ILineFile SignOffs => all._lines.GetOrAdd(all.PathOf(client, year), _ => new MemoryLines());

        public byte[]? Read(string path) => all.ReadRun(client, year, path);

        public IReadOnlyList<string> Files(string folder) => [];

        public void ReplacePublication(IReadOnlyList<(string Path, byte[] Content)> files) => throw new NotSupportedException();
    }

    private sealed class MemoryLines : ILineFile
    {
        private readonly List<string> _lines = [];

        public string Name => "lines in memory";

        public LinesRead Read() => new([.. _lines], default);

        public T Add<T>(Func<LinesRead, (string? Line, T Result)> decide)
        {
            var (line, result) = decide(Read());
            if (line is not null) _lines.Add(line);
            return result;
        }
    }
}

/// <summary>Clients that have a folder, with nothing in it.</summary>
internal sealed class NamedClients(IReadOnlyList<string> codes) : IClientFolders
{
    public IReadOnlyList<string> Codes() => codes;

    public IReadOnlyList<ClientFile> Files(string code) => [];

    public IReadOnlyList<string> Predecessors(string code) => [];

    public byte[] Key(string code) => new byte[32];

    public byte[] Read(ClientFile file) => [];

    public IReadOnlyList<Answer> Answers(string code) => [];

    public void AddAnswers(string code, IReadOnlyList<Answer> answers)
    {
    }

    public void RemoveAnswers(string code, IReadOnlyCollection<Answer> answers)
    {
    }
}
