namespace WresEtl.Testing;

/// <summary>A page of docs/ that is written from the program itself. Written anew with <c>WRES_GOLDEN=write</c>; stale, its test fails.</summary>
public static class GeneratedPage
{
    /// <summary>The committed page, for comparison with what it should be.</summary>
    public static string Committed(string name, string page)
    {
        var path = Path.Combine(Repository.Root, "docs", name);
        if (Environment.GetEnvironmentVariable("WRES_GOLDEN") == "write" && Environment.GetEnvironmentVariable("CI") is null or "") File.WriteAllText(path, page);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }
}
