# The server edition. The embedded one needs no container: dotnet run --project src/WresEtl.Host
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# Every package with the hash that packages.lock.json has of it. The server edition's own few (Hangfire, SqlClient) are pinned by version alone.
RUN dotnet restore src/WresEtl.Host --locked-mode
RUN dotnet publish src/WresEtl.Hangfire -c Release -p:Edition=Server -o /app \
 && cp -r config pipelines /app/

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
# The OpenSSH client, which SFTP sources are pulled with.
RUN apt-get update && apt-get install -y --no-install-recommends openssh-client && rm -rf /var/lib/apt/lists/*
COPY --from=build /app .
# Everything the program writes is below /var/lib/wres and /var/lib/wres-keys; the rest of the file system may be read-only.
# The keys of the archive have a volume of their own, so that no copy of the one holds the other.
RUN mkdir -p /var/lib/wres /var/lib/wres-keys && chown $APP_UID:$APP_UID /var/lib/wres /var/lib/wres-keys && chmod 700 /var/lib/wres-keys
VOLUME /var/lib/wres /var/lib/wres-keys
# The base image names its port in another way, which is taken back so that the service does not warn of two.
ENV ASPNETCORE_URLS=http://0.0.0.0:8080 \
    ASPNETCORE_HTTP_PORTS= \
    Wres__Data=/var/lib/wres/data \
    Wres__Out=/var/lib/wres/results \
    Wres__State=/var/lib/wres/state \
    Wres__Keys=/var/lib/wres-keys \
    DOTNET_EnableDiagnostics=0
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["dotnet", "WresEtl.Hangfire.dll", "--health", "http://127.0.0.1:8080/health/live"]
ENTRYPOINT ["dotnet", "WresEtl.Hangfire.dll"]
