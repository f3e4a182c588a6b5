using WresEtl.Adapters.Documents.Publication;
using WresEtl.App.Ports;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Tests.Documents;

/// <summary>Packs of an invented organisation: an ordinary one, one without BME staff, and one with everything withheld.</summary>
internal static class PublicationSample
{
    public static TheoryData<string> Names => ["ordinary", "no-bme", "small"];

    public static IReadOnlyList<(string Path, byte[] Content)> Pack(string name = "ordinary") => new PublicationDocuments().Pack(Report(name));

    public static PublicationReport Report(string name)
    {
        var (white, bme, unknown) = name switch { "ordinary" => (420, 96, 31), "no-bme" => (420, 0, 0), _ => (3, 1, 1) };
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        Add("nonclinical.4", white, bme, unknown);
        Add("nonclinical.8a", white / 3, bme / 3, unknown / 3);
        Add("medical.consultants", white / 4, bme / 2, unknown / 4);
        Add("shortlisted.total", white / 2, bme / 2, unknown / 2);
        Add("appointed.total", white / 8, bme / 6, unknown / 6);
        Add("board.total", name == "small" ? 2 : 9, name == "ordinary" ? 2 : 0, 0);
        var model = WresPublication.Model("ZZ9/2020", counts);
        var safe = DisclosureControl.Protect(model, DisclosurePolicy.Under5).Match(
            ok => ok.Publication, no => throw new InvalidOperationException(no.Reason));
        return new PublicationReport(safe, "ZZ9", "Invented Vale NHS Trust", 2020, new DateOnly(2020, 3, 31));

        void Add(string place, long w, long b, long u) => (counts[$"{place}.white"], counts[$"{place}.bme"], counts[$"{place}.unknown"]) = (w, b, u);
    }
}
