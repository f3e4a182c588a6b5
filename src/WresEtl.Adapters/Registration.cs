using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using WresEtl.Adapters.Alerts;
using WresEtl.Adapters.Archive;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Config.Deliveries;
using WresEtl.Adapters.Config.Pipelines;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.Adapters.Publishing;
using WresEtl.Adapters.Retention;
using WresEtl.Adapters.Sources;
using WresEtl.Adapters.Store;
using WresEtl.App.Alerts;
using WresEtl.App.Configuration;
using WresEtl.App.Exceptions;
using WresEtl.App.Gates;
using WresEtl.App.Jobs;
using WresEtl.App.Operations;
using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Retention;
using WresEtl.App.Runs;
using WresEtl.App.Sources;
using WresEtl.App.Store;

namespace WresEtl.Adapters;

/// <summary>The one registration: the command line, the service and its pages get the same use cases from here.</summary>
public static class Registration
{
    /// <summary>Everything that needs no run store.</summary>
    public static IServiceCollection AddWresEtl(this IServiceCollection services, WresPaths paths)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(paths);
        services.AddSingleton<IConfiguration>(new ConfigurationFolder(paths.Config));
        services.AddSingleton<IClientFolders>(new ClientFolders(paths.Data));
        services.AddSingleton<IClientInbox>(new ClientFolders(paths.Data));
        services.AddSingleton<IOutputFolder>(new OutputFolder(paths.Output));
        services.AddSingleton<IFileReader, FileReader>();
        services.AddSingleton<ISubmissionReader, SubmissionCsvReader>();
        services.AddSingleton<IFindingsReader, ExceptionsCsvReader>();
        services.AddSingleton<IAnswersReader, AnswersWorkbookReader>();
        services.AddSingleton<IDocuments, Documents.Documents>();
        services.AddSingleton<IReturnDocuments, ReturnDocuments>();
        services.AddSingleton<IPublicationDocuments, Documents.Publication.PublicationDocuments>();
        services.AddSingleton<RunClient>();
        services.AddSingleton<PlanBatch>();
        services.AddSingleton<ReturnMaking>();
        services.AddSingleton(s => s.GetRequiredService<ReturnMaking>().From(s.GetRequiredService<IClientFolders>()));
        services.AddSingleton<RunBatch>();
        services.AddSingleton<RunOneClient>();
        services.AddSingleton<ImportAnswers>();
        return services;
    }

    /// <summary>The run store, and the jobs and pipelines that work on it. Needs Data Protection, a <see cref="Worker"/> and a scheduler besides.</summary>
    public static IServiceCollection AddRunStore(this IServiceCollection services, SqlDialect database)
    {
        services.AddSingleton(database);
        services.AddSingleton<Migrator>();
        services.AddSingleton<IRunStore, SqlRunStore>();
        services.AddSingleton<KnownYears>();
        services.AddSingleton<IPipelines>(s => new PipelineFolder(
            s.GetRequiredService<WresPaths>().Config, s.GetRequiredService<WresPaths>().Pipelines,
            () => s.GetRequiredService<KnownYears>().All().Match(ok => ok, _ => [])));
        services.AddSingleton<Planning>();
        services.AddSingleton<IConfigurationFiles>(s => new ConfigurationFiles(s.GetRequiredService<WresPaths>().Config));
        services.AddSingleton<AuditConfiguration>();
        services.AddSingleton<StartPlannedRuns>();
        services.AddSingleton<DeadMan>();
        services.AddSingleton<Dispatch>();
        services.AddSingleton<QueueRuns>();
        services.AddSingleton<StageTerms>();
        AddSources(services);
        AddRetentionAndAlerts(services);
        AddWorklists(services);
        services.AddSingleton<ILocatorCipher>(s => new LocatorCipher(s.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton<FindingRecords>();
        services.AddSingleton<ILineFile>(s => new LineFile(s.GetRequiredService<WresPaths>().Ledger));
        services.AddSingleton<IRunStep, CollectInputs>();
        services.AddSingleton<IRunStep, CalculateReturn>();
        services.AddSingleton<IRunStep, ProduceReturn>();
        services.AddSingleton<RunSteps>();
        services.AddSingleton<IJob, RunStageJob>();
        services.AddSingleton<IJob, FinishBatchJob>();
        services.AddSingleton<IJob, StartPipelineJob>();
        services.AddSingleton<IPipelineWork, AnnualReturnWork>();
        services.AddSingleton<IPipelineWork, DeadlineWatchWork>();
        services.AddSingleton<IPipelineWork, HeartbeatWork>();
        services.AddSingleton<IJob, RerunJob>();
        services.AddSingleton<JobRunner>();
        AddGates(services);
        return services;
    }

    private static void AddSources(IServiceCollection services)
    {
        services.AddSingleton<IArchive>(s => new FolderArchive(
            s.GetRequiredService<WresPaths>().Archive, s.GetRequiredService<IDataProtectionProvider>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IClientDeliveries>(s => new DeliveryFolder(s.GetRequiredService<WresPaths>().Config));
        services.AddSingleton<ISources>(s => new SystemSources(s.GetRequiredService<WresPaths>().Working, Settings(s).Limits.TextFileBytes));
        services.AddSingleton<ISourceGuard>(s => new SourceGuard(Settings(s).Pulling, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new PullSource(
            s.GetRequiredService<ISources>(), s.GetRequiredService<ISourceGuard>(), s.GetRequiredService<IArchive>(), s.GetRequiredService<TimeProvider>(), Settings(s).Pulling));
        services.AddSingleton<IInputs>(s => new ArchivedInputs(
            s.GetRequiredService<IClientFolders>(), s.GetRequiredService<IClientDeliveries>(), s.GetRequiredService<PullSource>(), s.GetRequiredService<IArchive>(),
            s.GetRequiredService<IRunStore>(), s.GetRequiredService<WresPaths>().Working));
    }

    /// <summary>What people do to a return and to the schedule.</summary>
    private static void AddGates(IServiceCollection services)
    {
        services.TryAddSingleton<IAccounts, SingleAccount>();
        services.AddSingleton<IRunFolders>(s => new RunFolders(s.GetRequiredService<WresPaths>().Output));
        services.AddSingleton(PackGates.All);
        services.AddSingleton<ReturnLock>();
        services.AddSingleton<GateKeeper>();
        services.AddSingleton<SignOffReturn>();
        services.AddSingleton<RecordSubmission>();
        services.AddSingleton<RecordPortalRejection>();
        services.AddSingleton<PublishReturn>();
        services.AddSingleton<DownloadFile>();
        services.AddSingleton<TakeBatchBook>();
        services.AddSingleton<RestoreRecurring>();
    }

    /// <summary>What HR and operations look at and do.</summary>
    private static void AddWorklists(IServiceCollection services)
    {
        services.AddSingleton<KnownStandards>();
        services.AddSingleton<Worklists>();
        services.AddSingleton<RecordAnswers>();
        services.AddSingleton<TakeWorkbook>();
        services.AddSingleton<DiscussFindings>();
        services.AddSingleton<HoldFiles>();
        services.AddSingleton<CheckHeldFiles>();
        services.AddSingleton<SendFiles>();
        services.AddSingleton<AskForRun>();
        services.AddSingleton<IStorage, Storage>();
        services.AddSingleton<ClientSources>();
        services.AddSingleton<LookAtOperations>();
    }

    private static void AddRetentionAndAlerts(IServiceCollection services)
    {
        services.AddSingleton<IRetentionStore, StoreRetention>();
        services.AddSingleton<IRetentionDocuments, RetentionCertificateJson>();
        services.AddSingleton<PurgeClient>();
        services.AddSingleton<IPipelineWork, RetentionWork>();
        services.AddSingleton<IAlertStore, StoreAlerts>();
        services.AddSingleton(s => AlertChannels.Of(Settings(s).Alerts, s.GetRequiredService<ILogger<LogAlerts>>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SendAlerts>();
    }

    /// <summary>Faulty settings keep nothing from starting that can say so: the defaults stand in, and readiness and every batch refuse.</summary>
    private static ProgramSettings Settings(IServiceProvider services) =>
        services.GetRequiredService<IConfiguration>().Settings().Match(ok => ok, _ => new ProgramSettings());
}
