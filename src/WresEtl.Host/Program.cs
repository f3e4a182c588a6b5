using WresEtl.Host;

return await WresHost.Run(args, new EmbeddedEdition());
