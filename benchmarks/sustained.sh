#!/usr/bin/env bash
# How many events a handler gets, and how a backlog goes; see docs/performance.md. The host on core 0, the load on core 1.
#   benchmarks/sustained.sh [BACKLOG] [write]
# BACKLOG: events, default 100000. write: put the table into docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -P benchmarks -DskipTests package
exec taskset -c 1 java -cp "benchmarks/target/classes:benchmarks/target/lib/*" dev.zoomflow.benchmarks.sustained.Sustained "$@"
