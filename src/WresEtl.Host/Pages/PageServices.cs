using WresEtl.Host.Pages.Hr;
using WresEtl.Host.Pages.Returns;

namespace WresEtl.Host.Pages;

/// <summary>What pages read through.</summary>
internal static class PageServices
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<ClientNames>();
        services.AddSingleton<Deadlines>();
        services.AddSingleton<Board>();
        services.AddSingleton<FigureReader>();
        services.AddSingleton<HeldChecks>();
    }
}
