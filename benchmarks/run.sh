#!/usr/bin/env bash
# The comparison of docs/performance.md: builds everything, then measures receivers in turns, each on core 0 with the load on
# core 1, on loopback only. Needs two cores, taskset, npm (for Zoom's receiver).
#   benchmarks/run.sh [SECONDS] [write] [1024x64] ... [rivet] [bolt] [sqlite] [memory] [postgres] [jdbc]
# SECONDS: of each turn at full load, default 1: about 22 minutes for all. write: put the tables into docs/performance.md. Of
# the rest, bytes x connections and receivers, those that are named; all if none is.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -P benchmarks -DskipTests package
npm install --silent --prefix benchmarks/rivet
exec taskset -c 1 java -cp "benchmarks/target/classes:benchmarks/target/lib/*" dev.zoomflow.benchmarks.Comparison "$@"
