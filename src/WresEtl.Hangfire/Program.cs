using WresEtl.Hangfire;
using WresEtl.Host;

return await WresHost.Run(args, new ServerEdition());
