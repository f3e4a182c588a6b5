using WresEtl.Adapters.Archive;
using WresEtl.Adapters.Folders;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;

namespace WresEtl.Adapters.Sources;

/// <summary>A client's files from a working copy of the archive; its key and its answers from its own folder.</summary>
internal sealed class PinnedFolders(WorkingCopy copy, IClientFolders own) : IPinnedInputs, IClientFolders
{
    private readonly ClientFolders _files = new(copy.Folder);

    public IClientFolders Folders => this;

    public IReadOnlyList<string> Codes() => own.Codes();

    public IReadOnlyList<ClientFile> Files(string code) => _files.Files(code);

    public IReadOnlyList<string> Predecessors(string code) => _files.Predecessors(code).Union(own.Predecessors(code), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

    public byte[] Key(string code) => own.Key(code);

    public byte[] Read(ClientFile file) => _files.Read(file);

    public IReadOnlyList<Answer> Answers(string code) => own.Answers(code);

    public void AddAnswers(string code, IReadOnlyList<Answer> answers) => own.AddAnswers(code, answers);

    public void RemoveAnswers(string code, IReadOnlyCollection<Answer> answers) => own.RemoveAnswers(code, answers);

    public void Dispose() => copy.Dispose();
}
