#!/usr/bin/env bash
# Everything that must hold, in one command: clean build, formatting, all tests, one small run of every shipped scenario.
# Installs what it needs (Chromium and fonts, for the tests that open pages and draw figures; Slurm, for those of sweeps on a
# cluster).
# Ends with 'N passed, N failed'. With --long, killing and fuzzing take hours instead of minutes, and fifty browsers work for one;
# --quick, for daily work, builds and runs the tests of the model and of what reads, runs and analyses.
set -uo pipefail
cd "$(dirname "$0")"
projects=(tests/*/*.csproj)
case "$*" in
  "") ;;
  --long) export LABOURSIM_FUZZ=200000 LABOURSIM_KILLS=92 LABOURSIM_SEMINAR_SECONDS=60 ;;
  --quick) projects=(tests/LabourSim.Tests/*.csproj tests/LabourSim.Experiments.Tests/*.csproj) ;;
  *) echo "usage: ./test.sh [--quick|--long]" >&2; exit 2 ;;
esac
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
passed=0
failed=0
results=TestResults/all
rm -rf "$results" && mkdir -p "$results"

# Runs a step that counts as one test; its output is shown only if it fails.
step() {
  local name=$1 log
  shift
  log="$results/$(echo "$name" | tr -c 'a-z0-9\n' '-').log"
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    echo "ok      $name"
  else
    failed=$((failed + 1))
    echo "FAILED  $name"
    tail -n 60 "$log"
  fi
}

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}

install_tools() {
  command -v chromium >/dev/null && fc-list 2>/dev/null | grep -q DejaVu && fc-list 2>/dev/null | grep -q NanumGothic && [ -x /usr/sbin/slurmctld ] && [ -x /usr/sbin/munged ] && return
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  "${root[@]}" apt-get update && "${root[@]}" apt-get install -y chromium fonts-dejavu-core fonts-nanum fontconfig slurm-wlm munge
}

[ "$*" = --quick ] || step "tools" install_tools
step "restore" dotnet restore LabourSim.sln
step "build, warnings as errors" dotnet build LabourSim.sln -c Release --no-restore
[ "$failed" -eq 0 ] || finish
[ "$*" = --quick ] || step "format" dotnet format LabourSim.sln --verify-no-changes --no-restore

# Two projects at a time, since many wait more than they compute; packages are made alone, because that builds the programs anew.
test_project() {
  local name
  name=$(basename "$1" .csproj)
  dotnet test "$1" -c Release --no-build --logger "trx;LogFileName=$name.trx" --results-directory "$results" >"$results/$name.log" 2>&1
}
export -f test_project
export results
printf '%s\n' "${projects[@]}" | grep -v Packaging | xargs -P 2 -I{} bash -c 'test_project "$1"' _ {}
[ "$*" = --quick ] || test_project tests/LabourSim.Packaging.Tests/LabourSim.Packaging.Tests.csproj

for project in "${projects[@]}"; do
  name=$(basename "$project" .csproj)
  log="$results/$name.log"
  counts=$(grep -o '<Counters [^/]*' "$results/$name.trx" 2>/dev/null | head -n 1)
  good=$(sed -n 's/.* passed="\([0-9]*\)".*/\1/p' <<<"$counts")
  total=$(sed -n 's/.* total="\([0-9]*\)".*/\1/p' <<<"$counts")
  if [ -z "$good" ] || [ "${total:-0}" -eq 0 ]; then
    # No report means that the tests could not even run.
    failed=$((failed + 1))
    echo "FAILED  $name: no results"
    tail -n 60 "$log"
    continue
  fi

  passed=$((passed + good))
  failed=$((failed + total - good))
  if [ "$good" -eq "$total" ]; then
    echo "ok      $name: $good tests"
  else
    echo "FAILED  $name: $((total - good)) of $total tests"
    grep -A 25 '\[FAIL\]' "$log" | head -n 200
  fi
done

[ "$*" != --quick ] || finish
program=src/LabourSim.Cli/bin/Release/net10.0/laboursim
step "docs are fresh" "$program" docs --check
step "validate shipped scenarios" "$program" validate scenarios/*.yaml
# One process for all of them: most of a small run is the start of the program.
step "run every shipped scenario" "$program" run $(basename -s .yaml scenarios/*.yaml) --workers 1000 --detail year --out "$results/run-all" --force

# Every shipped study at its small size: a minute each at most on two cores.
for study in $(basename -s .yaml studies/*.yaml); do
  step "study $study" "$program" study "$study" --size small --out "$results/study-$study"
done

finish
