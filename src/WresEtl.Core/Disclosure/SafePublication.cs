namespace WresEtl.Core.Disclosure;

/// <summary>
/// What may be printed, with its proof. Comes only from <see cref="Seal"/>, which attacks the finished tables afresh; publication
/// writers accept nothing else.
/// </summary>
public sealed class SafePublication
{
    private readonly Dictionary<string, Figure> _figures;
    private readonly Lazy<string> _certificate;

    private SafePublication(string name, DisclosurePolicy policy, PackTables tables, Func<string> certificate)
    {
        (Name, Policy, Tables, _certificate) = (name, policy, tables, new Lazy<string>(certificate));
        _figures = tables.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
    }

    /// <summary><c>code/year</c>.</summary>
    public string Name { get; }

    public DisclosurePolicy Policy { get; }
    public PackTables Tables { get; }

    /// <summary>figures.csv</summary>
    public string FiguresCsv => Tables.FiguresCsv();

    /// <summary>structure.csv</summary>
    public string StructureCsv => Tables.StructureCsv();

    /// <summary>certificate.json</summary>
    public string CertificateJson => _certificate.Value;

    /// <summary>The printed figure; null when the publication has none of this id.</summary>
    public Figure? Find(string id) => _figures.GetValueOrDefault(id);

    /// <summary>Null when not every withheld count can be proven from the tables and the policy alone.</summary>
    public static SafePublication? Seal(string name, PackTables tables, DisclosurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(policy);
        var certificate = policy.Faults().Count > 0 ? null : Certificate.Proof(tables, policy);
        return certificate is null ? null : new SafePublication(name, policy, tables, certificate);
    }
}
