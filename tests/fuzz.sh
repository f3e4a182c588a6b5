#!/usr/bin/env bash
# Damaged exports, configurations, answers workbooks, packs, templates, reports, ledgers, proformas and other files handed in, round after round with new seeds, until the time is over.
#   tests/fuzz.sh [MINUTES]        a day (1440) by default; a round that has begun is ended
# What failed names its seed; WRES_FUZZ_SEED=that puts it first.
set -uo pipefail
cd "$(dirname "$0")/.."
end=$((SECONDS + ${1:-1440} * 60))
seed=${WRES_FUZZ_SEED:-20200331}
projects="tests/WresEtl.Adapters.Tests tests/WresEtl.Cli.Tests tests/WresEtl.Verify.Tests"
for project in $projects; do dotnet build "$project" -c Release -v quiet --nologo || exit 1; done
for ((round = 1; ; round++)); do
    for project in $projects; do
        WRES_LONG=1 WRES_FUZZ_SEED=$seed dotnet test "$project" -c Release --no-build --filter FullyQualifiedName~Fuzz || { echo "failed in round $round, from seed $seed"; exit 1; }
    done
    echo "round $round, from seed $seed: nothing found"
    [ "$SECONDS" -lt "$end" ] || exit 0
    # More than any of them tries in a round.
    seed=$((seed + 1000000))
done
