#!/usr/bin/env bash
# Everything that must hold, in one command: clean build, formatting, all tests, one small run of every shipped scenario.
# Installs what it needs (Chromium and fonts, for the tests that open pages and draw figures; Slurm, for those of sweeps on a
# cluster).
# Ends with what took how long and 'N passed, N failed'. With --long, killing and fuzzing take hours instead of minutes, fifty browsers
# work for one, every view is photographed, and all studies run; --quick, for daily work, builds and runs the tests of the model and of
# what reads, runs and analyses.
set -uo pipefail
cd "$(dirname "$0")"
quick=
long=
case "$*" in
  "") ;;
  --long)
    long=1
    export LABOURSIM_FUZZ=200000 LABOURSIM_KILLS=92 LABOURSIM_SEMINAR_SECONDS=60 LABOURSIM_PICTURES=1 LABOURSIM_SIZE_FROM=2007
    ;;
  --quick) quick=1 ;;
  *) echo "usage: ./test.sh [--quick|--long]" >&2; exit 2 ;;
esac
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

# Most programs here live for a second, in which learning what to compile better costs more than it gives.
export DOTNET_TieredPGO=0
export TIMEFORMAT='%0R %0U %0S'
export results=TestResults/all
rm -rf "$results" && mkdir -p "$results"
passed=0
failed=0

# Does a job by its name and keeps what it said, how it ended and what it took: seconds, and those of the processors.
job() {
  local file="$results/${1//[^A-Za-z0-9.]/-}"
  { time work "$1" >"$file.log" 2>&1; echo $? >"$file.code"; } 2>"$file.time"
}

work() {
  local program="$LABOURSIM_PROGRAM/laboursim"
  case $1 in
    LabourSim.*) dotnet test "tests/$1" -c Release --no-build --logger "trx;LogFileName=$1.trx" --results-directory "$results" ;;
    tools) install_tools ;;
    restore) dotnet restore LabourSim.sln ;;
    "build, warnings as errors") dotnet build LabourSim.sln -c Release --no-restore ;;
    "build of the quick tests") dotnet build tests/LabourSim.Tests -c Release && dotnet build tests/LabourSim.Experiments.Tests -c Release ;;

    # Tests start the program about a thousand times, and a third of that time would go into compiling the same methods. What is
    # built is compiled ahead as it is, for this system; only that needs an identifier.
    "program, compiled ahead")
      local ahead=(--use-current-runtime -p:PublishReadyToRun=true -p:SelfContained=false -p:AppendRuntimeIdentifierToOutputPath=false)
      dotnet restore src/LabourSim.Cli "${ahead[@]}" && dotnet publish src/LabourSim.Cli -c Release --no-build --no-restore "${ahead[@]}" -o "$LABOURSIM_PROGRAM"
      ;;
    format) dotnet format LabourSim.sln --verify-no-changes --no-restore ;;
    "docs are fresh") "$program" docs --check ;;
    "validate shipped scenarios") "$program" validate scenarios/*.yaml ;;

    # One process for all of them: most of a small run is the start of the program.
    "run every shipped scenario") "$program" run $(basename -s .yaml scenarios/*.yaml) --workers 1000 --detail year --out "$results/run-all" --force ;;
    "study "*) "$program" study "${1#study }" --size small --out "$results/study-${1#study }" ;;
  esac
}

install_tools() {
  { [ -x /usr/bin/chromium-headless-shell ] || [ -x /usr/bin/chromium ]; } && fc-list 2>/dev/null | grep -q DejaVu && fc-list 2>/dev/null | grep -q NanumGothic && [ -x /usr/sbin/slurmctld ] && [ -x /usr/sbin/munged ] && return
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  "${root[@]}" apt-get update && "${root[@]}" apt-get install -y chromium-headless-shell fonts-dejavu-core fonts-nanum fontconfig slurm-wlm munge
}

# Tells how a job ended, with its output if it failed. Tests count one by one, any other job as one.
report() {
  local file="$results/${1//[^A-Za-z0-9.]/-}" code counts good=0 total=1 took
  code=$(cat "$file.code")
  took=$(awk '{ printf "%d s, %d s of processors", $1, $2 + $3 }' <(tail -n 1 "$file.time"))
  case $1 in
    LabourSim.*)
      counts=$(grep -o '<Counters [^/]*' "$results/$1.trx" 2>/dev/null | head -n 1)
      good=$(sed -n 's/.* passed="\([0-9]*\)".*/\1/p' <<<"$counts")
      total=$(sed -n 's/.* total="\([0-9]*\)".*/\1/p' <<<"$counts")

      # Tests that could not run, or whose process died after the last that passed, have failed.
      [ "${total:-0}" -gt 0 ] || { good=0 total=1; }
      [ "$code" -eq 0 ] || [ "$good" -lt "$total" ] || total=$((total + 1))
      ;;
    *) [ "$code" -ne 0 ] || good=1 ;;
  esac
  passed=$((passed + good))
  failed=$((failed + total - good))
  if [ "$good" -eq "$total" ]; then
    echo "ok      $1: $good ($took)"
  else
    echo "FAILED  $1: $((total - good)) of $total ($took)"
    grep -A 25 '\[FAIL\]' "$file.log" | head -n 200 | grep . || tail -n 60 "$file.log"
  fi
}

# A job that the others need.
step() {
  job "$1"
  report "$1"
}

# Lines of jobs: two lines side by side, since many wait more than they compute (with three, browsers wait for more than tests allow them);
# the jobs of a line, with bars between them, in turn.
pool() {
  printf '%s\n' "$@" | xargs -P 2 -d '\n' -I{} bash -c 'IFS="|" read -ra names <<<"$1"; for name in "${names[@]}"; do job "$name"; done' _ {}
  local IFS='|' names name
  for names in "$@"; do
    for name in $names; do
      report "$name"
    done
  done
}

finish() {
  echo "$((SECONDS / 60)) min $((SECONDS % 60)) s"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}
export -f job work install_tools
export LABOURSIM_PROGRAM="$PWD/$results/program"

if [ "$quick" ]; then
  step "build of the quick tests"
  [ "$failed" -eq 0 ] || finish
  pool LabourSim.Experiments.Tests LabourSim.Tests
  finish
fi

step tools
step restore
step "build, warnings as errors"
step "program, compiled ahead"
[ "$failed" -eq 0 ] || finish

# The longest first, so that none is left alone at the end. The tests of notebooks and of packages both build the program.
lines=(LabourSim.Browser.Tests LabourSim.Cli.Tests "LabourSim.Packaging.Tests|LabourSim.Notebooks.Tests" LabourSim.Docs.Tests)
for name in $(basename -s .csproj tests/*/*.csproj); do
  [[ "${lines[*]}" == *$name* ]] || lines+=("$name")
done
lines+=(format "run every shipped scenario" "docs are fresh" "validate shipped scenarios")
for study in $(basename -s .yaml studies/*.yaml); do
  lines+=("study $study")
done
pool "${lines[@]}"
finish
