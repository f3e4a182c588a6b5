using WresEtl.App.Ports;
using WresEtl.App.Store;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Returns;

/// <summary>The indicators of a client's return, this year beside last. INTERNAL.</summary>
[Allow(Roles.EqualityTeam, Roles.Approver)]
public sealed class ReturnFiguresPage(IRunStore store, IClientFolders folders, ClientNames names, FigureReader reader) : ReturnPageModel(store, folders, names)
{
    public Figures? Figures { get; private set; }

    public void OnGet() => Figures = reader.Of(Client, Year);
}
