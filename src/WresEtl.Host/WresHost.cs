using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using WresEtl.Adapters;
using WresEtl.Adapters.Archive;
using WresEtl.Adapters.Doctor;
using WresEtl.Adapters.Store;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.Host.Access;
using WresEtl.Host.Demo;
using WresEtl.Host.Health;
using WresEtl.Host.Jobs;
using WresEtl.Host.Pages;
using WresEtl.Host.Pages.Publications;
using WresEtl.Host.Pages.Returns;

namespace WresEtl.Host;

/// <summary>The service, of either edition.</summary>
public static class WresHost
{
    private const string Loopback = "http://127.0.0.1:5080";

    public static async Task<int> Run(string[] args, IEdition edition)
    {
        CrashDumps.TurnOff();
        // A container's health check, without a shell or another program in it.
        if (args is ["--health", var address]) return await IsHealthy(address).ConfigureAwait(false) ? 0 : 1;
        try
        {
            await using var app = Build(args, edition);
            await app.RunAsync().ConfigureAwait(false);
            return 0;
        }
        catch (Exception e) when (e is StateInUseException or SchemaRefusedException or SettingsException)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return 13;
        }
        catch (Exception e) when (e is DbException or StoreBusyException)
        {
            // The driver's text may hold the server's address and more.
            await Console.Error.WriteLineAsync(
                $"The run store's database ({edition.Name} edition) cannot be opened. See that it runs, that this machine reaches it, and that the connection string names a database and a user that may create tables in it.").ConfigureAwait(false);
            return 20;
        }
    }

    private static async Task<bool> IsHealthy(string address)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var answer = await client.GetAsync(new Uri(address)).ConfigureAwait(false);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <param name="args">The command line.</param>
    /// <param name="edition">Which edition.</param>
    /// <param name="time">Another clock than the system's, for tests.</param>
    public static WebApplication Build(string[] args, IEdition edition, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [],
            ContentRootPath = AppContext.BaseDirectory,
            // Pages are looked for in the assembly of this name, whichever executable starts.
            ApplicationName = typeof(WresHost).Assembly.GetName().Name,
        });
        builder.Configuration.AddCommandLine(args, HostSettings.Switches);
        var settings = builder.Configuration.GetSection("Wres").Get<HostSettings>() ?? new HostSettings();
        var paths = settings.Paths();
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(Loopback);
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.Logging.ClearProviders().AddConsole(o => o.FormatterName = ScrubbedJsonFormatter.FormatterName);
        builder.Services.AddSingleton<Microsoft.Extensions.Logging.Console.ConsoleFormatter, ScrubbedJsonFormatter>();
        // Quartz and the web server tell each step at information level; the program's own lines are what operations read.
        builder.Logging.AddFilter("Quartz", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // It warns on every form that our stricter "do not store" is replaced by its own, which says the same.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = settings.StopWithin);
        if (time is not null) builder.Services.AddSingleton(time);
        AddServices(builder, edition, settings, paths);
        return Map(builder.Build(), edition);
    }

    private static void AddServices(WebApplicationBuilder builder, IEdition edition, HostSettings settings, WresPaths paths)
    {
        if (edition.IsAlone) builder.Services.AddSingleton(new AloneOn(paths));
        StateFolder.Close(paths);
        if (!settings.IsDemo) Directory.CreateDirectory(paths.Data);
        builder.Services.AddDataProtection().SetApplicationName(ArchiveKeys.ApplicationName).PersistKeysToFileSystem(new DirectoryInfo(paths.Keys));
        builder.Services.AddSingleton(edition);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(new Worker(FormattableString.Invariant($"{Environment.MachineName}/{Environment.ProcessId}"), settings.Lease));
        builder.Services.AddWresEtl(paths).AddRunStore(edition.Database(builder, paths));
        builder.Services.AddSingleton<Meters>();
        builder.Services.AddSingleton<JobEdge>();
        builder.Services.AddSingleton<OneAtATime>();
        builder.Services.AddSingleton<DemoBatch>();
        // In this order: the store, the scheduler, what the scheduler is to know, and then the loops.
        builder.Services.AddHostedService<StoreStart>();
        edition.AddScheduling(builder, settings, paths);
        builder.Services.AddHostedService<ScheduleStart>();
        builder.Services.AddHostedService<DispatchLoop>();
        builder.Services.AddHostedService<DeadManLoop>();
        builder.Services.AddHostedService<AlertLoop>();
        builder.Services.AddHealthChecks().AddCheck<Readiness>("ready");
        builder.Services.AddRazorPages();
        builder.Services.AddAccess(settings.Access);
        builder.Services.AddPages();
        builder.Services.AddOpenTelemetry().WithMetrics(m =>
        {
            m.AddMeter(Meters.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter();
            if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) m.AddOtlpExporter();
        });
    }

    private static WebApplication Map(WebApplication app, IEdition edition)
    {
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseMiddleware<Edge>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<Gate>();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(new AllowAnyoneAttribute());
        app.MapHealthChecks("/health/ready").WithMetadata(new AllowAnyoneAttribute());
        app.MapPrometheusScrapingEndpoint("/metrics").WithMetadata(new AllowAttribute(Roles.Operations, Roles.Admin), new AllowScraperAttribute());
        app.MapAssets();
        app.MapRazorPages();
        app.MapDownloads();
        app.MapPreview();
        app.MapDeadlineLink();
        app.MapGet("/status", StatusReport.Of).WithMetadata(new AllowAttribute(Roles.Operations, Roles.Admin));
        edition.Map(app);
        return app;
    }
}
