using Hangfire;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using WresEtl.Adapters;
using WresEtl.Adapters.Store;
using WresEtl.App.Jobs;
using WresEtl.Host;
using WresEtl.Host.Access;

namespace WresEtl.Hangfire;

/// <summary>A service with several workers on one database: SQL Server, and Hangfire with its dashboard.</summary>
public sealed class ServerEdition : IEdition
{
    private const string ConnectionName = "Wres";
    private const string Dashboard = "/hangfire";

    private readonly Func<string, SqlDialect> _database;
    private readonly Action<IGlobalConfiguration, string> _storage;

    public ServerEdition()
        : this(connection => new SqlServerDatabase(connection), UseSqlServer)
    {
    }

    /// <param name="database">The run store's database, from the connection string.</param>
    /// <param name="storage">Hangfire's storage, likewise.</param>
    internal ServerEdition(Func<string, SqlDialect> database, Action<IGlobalConfiguration, string> storage) => (_database, _storage) = (database, storage);

    public string Name => "server";

    public bool IsAlone => false;

    public SqlDialect Database(WebApplicationBuilder builder, WresPaths paths) => _database(ConnectionOf(builder.Configuration));

    public void AddScheduling(WebApplicationBuilder builder, HostSettings settings, WresPaths paths)
    {
        var connection = ConnectionOf(builder.Configuration);
        builder.Services.AddHangfire((services, hangfire) =>
        {
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            NoRetries();
            hangfire.UseJobDetailsRenderer(10, services.GetRequiredService<JobProgress>().Render);
            _storage(hangfire, connection);
        });
        builder.Services.AddHangfireServer(o =>
        {
            o.WorkerCount = settings.Workers;
            o.ShutdownTimeout = settings.StopWithin;
        });
        // It tells each step at information level, as Quartz does.
        builder.Logging.AddFilter("Hangfire", LogLevel.Warning);
        builder.Services.AddSingleton<JobProgress>();
        builder.Services.AddSingleton<DashboardAudit>();
        builder.Services.AddTransient<StoredJobs>();
        builder.Services.AddSingleton<IScheduling, HangfireScheduling>();
    }

    public void Map(WebApplication app)
    {
        // The dashboard's own pages have styles in their elements; its scripts and style sheets come from here too.
        var audit = app.Services.GetRequiredService<DashboardAudit>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Dashboard, StringComparison.OrdinalIgnoreCase), dashboard => dashboard.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy =
                "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            context.Request.Path.StartsWithSegments(Dashboard, StringComparison.OrdinalIgnoreCase, out var path);
            return audit.Watch(context, path, () => next(context));
        }));
        app.MapHangfireDashboard(Dashboard, new DashboardOptions
        {
            Authorization = [new DashboardAccess()],
            IsReadOnlyFunc = context => !DashboardAccess.MayChange(context),
            DashboardTitle = "WRES jobs",
            DisplayStorageConnectionString = false,
            AppPath = "/",
        }).WithMetadata(new AllowAttribute(Roles.Operations, Roles.Admin));
    }

    /// <summary>What is tried again, and when, is the pipelines' explicit list, in both editions: Hangfire itself, which would try ten times, tries nothing again.</summary>
    private static void NoRetries()
    {
        foreach (var usual in GlobalJobFilters.Filters.Where(f => f.Instance is AutomaticRetryAttribute).ToList()) GlobalJobFilters.Filters.Remove(usual.Instance);
        GlobalJobFilters.Filters.Add(new AutomaticRetryAttribute { Attempts = 0 });
    }

    private static void UseSqlServer(IGlobalConfiguration hangfire, string connection) => hangfire.UseSqlServerStorage(
        connection, new SqlServerStorageOptions { SqlClientFactory = SqlClientFactory.Instance, PrepareSchemaIfNecessary = true });

    internal static string ConnectionOf(IConfiguration configuration) => configuration.GetConnectionString(ConnectionName) is { Length: > 0 } connection
        ? connection
        : throw new SettingsException(
            $"""
            The server edition needs a SQL Server database. Set the environment variable ConnectionStrings__{ConnectionName}, for example to
              Server=localhost;Database=wres;User Id=wres;Password=...;TrustServerCertificate=True
            The edition that needs no database server: dotnet run --project src/WresEtl.Host
            """);
}
