using WresEtl.Hangfire;
using WresEtl.Host;

if (args is [AuditCheck.Argument, .. var noted])
    return AuditCheck.Run(noted.FirstOrDefault(""), () => new SqlServerDatabase(ServerEdition.ConnectionOf(new ConfigurationBuilder().AddEnvironmentVariables().Build())), Console.Out);
return await WresHost.Run(args, new ServerEdition());
