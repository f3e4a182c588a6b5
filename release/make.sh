#!/usr/bin/env bash
# Makes the release for one system: one file that needs nothing installed, with configuration and documentation beside it.
#   release/make.sh linux-x64|win-x64 [FOLDER]       the archive goes to FOLDER, out/release by default
# WRES_FRAMEWORK=1 leaves the .NET runtime out (a small file, for machines that have .NET 10, and for a build without network).
set -euo pipefail
cd "$(dirname "$0")/.."
system=${1:?give a system: linux-x64 or win-x64}
out=${2:-out/release}
name=wres-$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)-$system
contained=true
[ "${WRES_FRAMEWORK:-}" = 1 ] && contained=false && name=$name-framework

rm -rf "${out:?}/$name"
mkdir -p "$out/$name"
# Every package with the hash that packages.lock.json has of it. The publish below takes them from there and adds the system's runtime, which is
# pinned by version alone: its lock is made anew under obj/.
dotnet restore src/WresEtl.Cli --locked-mode -v quiet --nologo
dotnet publish src/WresEtl.Cli -c Release -r "$system" -p:PublishSingleFile=true -p:SelfContained=$contained -p:DebugType=embedded -p:RunAnalyzers=false -o "$out/$name" -v quiet --nologo
cp -r config pipelines docs README.md LICENSE SECURITY.md release/sbom.cdx.json "$out/$name/"

# The same files, order, owner and time: the same archive.
case $system in
    win-*) archive=$name.zip; (cd "$out" && rm -f "$archive" && find "$name" -type f -exec touch -d 2020-03-31T00:00:00Z {} + && find "$name" -type f | LC_ALL=C sort | zip -X -q "$archive" -@) ;;
    *) archive=$name.tar.gz; tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=2020-03-31T00:00:00Z -C "$out" -cf - "$name" | gzip -n >"$out/$archive" ;;
esac
(cd "$out" && sha256sum "$archive" | tee "$archive.sha256")
