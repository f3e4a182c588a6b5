using Microsoft.AspNetCore.Mvc;
using WresEtl.App.Exceptions;
using WresEtl.App.Gates;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Hr;

/// <summary>The exceptions workbook: out to be filled in, and back.</summary>
[Allow(Roles.Hr)]
[RequestSizeLimit(Largest + (1 << 16))]
[RequestFormLimits(MultipartBodyLengthLimit = Largest + (1 << 16))]
public sealed class WorkbookPage(TakeWorkbook takeWorkbook, Worklists worklists, DownloadFile download, ClientNames names) : HrPage
{
    private const int Largest = 20 << 20;
    private const string Workbook = "exceptions.xlsx";

    public string Name => names.Of(Client);

    public TakenWorkbook? Taken { get; private set; }

    public EffectPanel? Effect { get; private set; }

    public bool IsThere { get; private set; }

    public void OnGet() => Load();

    public IActionResult OnGetDownload() => download.Open(Client, Year, Workbook, new Actor(By)).Match<IActionResult>(
        bytes => File(bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FormattableString.Invariant($"exceptions-{Client}-{Year}.xlsx")),
        _ => NotFound());

    public async Task OnPostAsync(IFormFile? file)
    {
        if (file is not { Length: > 0 and <= Largest }) Refuse("file", file is { Length: > 0 } ? "The workbook is larger than 20 MB." : "Choose the workbook that you filled in.");
        else Taken = Take(takeWorkbook.Take(Client, Year, file.FileName, await BytesOf(file).ConfigureAwait(false), By), "file");
        Load();
        if (Taken is { Before: { } before, After: { } after } && Effect is not null) Effect = Effect with { Now = before, Would = after, WouldBe = "With this workbook" };
    }

    private void Load()
    {
        var list = worklists.Of(Client, Year).Match(ok => ok, _ => (Worklist?)null);
        IsThere = list is not null;
        Effect = list is null ? null : EffectPanel.Of(list);
    }

    private static async Task<byte[]> BytesOf(IFormFile file)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes).ConfigureAwait(false);
        return bytes.ToArray();
    }
}
