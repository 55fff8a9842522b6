#!/usr/bin/env bash
# A real Slurm cluster of nodes n1, n2, ... on this machine, for tests. Needs root and the packages slurm-wlm and munge.
#   slurm.sh start DIR [NODES] [OWNER]   starts it; it also ends by itself when the process OWNER is gone
#   slurm.sh kill DIR NODE               cuts a node's power: every process on it is gone at once
#   slurm.sh node DIR NODE               brings a node (back) up
#   slurm.sh stop DIR                    ends everything that start and node began
# Then, for Slurm's commands: export SLURM_CONF=DIR/slurm.conf
# Each slurmd lives in PID and mount namespaces of its own, and DIR/private is an empty disk of its own on each node.
set -euo pipefail

die() {
  echo "slurm.sh: $*" >&2
  exit 1
}

[ $# -ge 2 ] || die "expected start|stop|node|kill and a folder"
verb=$1
mkdir -p "$2"
dir=$(cd "$2" && pwd)
export SLURM_CONF=$dir/slurm.conf

check() {
  local tool
  [ "$(id -u)" -eq 0 ] || die "must run as root: nodes are namespaces, and slurmd starts jobs as other users"
  for tool in slurmctld slurmd sbatch squeue munged mungekey unshare; do
    PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || die "$tool is missing; install the packages slurm-wlm and munge"
  done
  unshare --pid --mount --mount-proc --fork --kill-child true || die "cannot make PID and mount namespaces here (unshare is refused)"
}

# A port that nobody listens on, different for each call.
port=$((20000 + RANDOM % 20000))
free_port() {
  port=$((port + 1))
  while (: </dev/tcp/127.0.0.1/$port) 2>/dev/null; do port=$((port + 1)); done
}

configure() {
  local host i
  host=$(hostname -s)
  free_port
  cat >"$SLURM_CONF" <<CONF
ClusterName=tests
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
# A task of a lost node may start elsewhere once its credential has run out, two minutes unless said otherwise.
AuthInfo=socket=$dir/munge.socket,cred_expire=5
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool/%n
SlurmctldPidFile=$dir/pid/slurmctld
SlurmdPidFile=$dir/pid/slurmd-%n
SlurmctldLogFile=$dir/log/slurmctld.log
SlurmdLogFile=$dir/log/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
ReturnToService=2
SlurmdTimeout=6
KillWait=5
SchedulerParameters=sched_interval=2,batch_sched_delay=0,sched_min_interval=0
CONF
  for i in $(seq 1 "$1"); do
    free_port
    echo "NodeName=n$i NodeHostname=$host NodeAddr=127.0.0.1 Port=$port CPUs=2 RealMemory=1000" >>"$SLURM_CONF"
  done
  echo "PartitionName=main Nodes=n[1-$1] Default=YES MaxTime=INFINITE" >>"$SLURM_CONF"
}

start_node() {
  # Killing this unshare kills the namespace's first process with it, and that ends all others.
  unshare --pid --mount --mount-proc --fork --kill-child bash -c '
    mount -t tmpfs none "$1/private"
    PATH=$PATH:/usr/sbin
    slurmd -D -N "$2" &
    wait' _ "$dir" "$1" >"$dir/log/$1.out" 2>&1 </dev/null &
  echo $! >"$dir/pid/node-$1"
}

wait_for_nodes() {
  local i
  for i in $(seq 300); do
    [ "$(sinfo --noheader --Node --format=%t 2>/dev/null | grep -c '^idle$')" -eq "$1" ] && return
    sleep 0.1
  done
  sinfo --Node --long >&2 || true
  tail -n 20 "$dir"/log/* >&2
  die "the nodes did not come up"
}

# True while a process runs; one that only waits to be counted by its parent does not.
alive() {
  grep -qs "^State:.[^Z]" "/proc/$1/status"
}

# Ends the process of a pid file, which whoever comes first takes away: the process may end by itself, and the watcher of
# the owner may stop the cluster while somebody else does.
end() {
  local pid i taken=$1.$BASHPID
  mv "$1" "$taken" 2>/dev/null || return 0
  pid=$(cat "$taken")
  rm -f "$taken"
  [ -n "$pid" ] || return 0
  kill "$2" "$pid" 2>/dev/null || return 0
  for i in $(seq 100); do
    alive "$pid" || return 0
    sleep 0.05
  done
  kill -9 "$pid" 2>/dev/null || true
}

stop() {
  local file
  for file in "$dir"/pid/node-*; do end "$file" -9; done
  end "$dir/pid/slurmctld" -TERM
  end "$dir/pid/munged" -TERM
}

case $verb in
start)
  check
  mkdir -p "$dir"/{state,spool,log,pid,private}
  nodes=${3:-2}
  configure "$nodes"
  PATH=$PATH:/usr/sbin
  trap 'stop' ERR
  mungekey --create --keyfile="$dir/munge.key"
  munged --force --socket="$dir/munge.socket" --key-file="$dir/munge.key" --pid-file="$dir/pid/munged" \
    --log-file="$dir/log/munged.log" --seed-file="$dir/munge.seed" 2>>"$dir/log/munged.out"
  slurmctld >"$dir/log/slurmctld.out" 2>&1
  for i in $(seq 1 "$nodes"); do start_node "n$i"; done
  (wait_for_nodes "$nodes") || { stop; exit 1; }
  if [ -n "${4:-}" ]; then
    setsid bash -c 'while kill -0 "$1"; do [ -s "$2/pid/slurmctld" ] || exit 0; sleep 1; done; [ ! -d "$2" ] || exec bash "$3" stop "$2"' \
      _ "$4" "$dir" "$(realpath "$0")" >/dev/null 2>&1 </dev/null &
  fi
  ;;
node) start_node "$3" ;;
kill) end "$dir/pid/node-$3" -9 ;;
stop) stop ;;
*) die "expected start|stop|node|kill, found $verb" ;;
esac
