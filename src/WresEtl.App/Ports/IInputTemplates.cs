using WresEtl.Core.Standards;

namespace WresEtl.App.Ports;

/// <summary>Blank workbooks for what no system exports. Same arguments, same bytes.</summary>
public interface IInputTemplates
{
    /// <summary>board, survey, training, cases and cleanse, each named so that a run matches it to its data set.</summary>
    IReadOnlyList<(string Name, byte[] Content)> Workbooks(Standard standard, Client client);
}
