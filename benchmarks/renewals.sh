#!/usr/bin/env bash
# What acknowledgements take while the tokens of many connections are renewed; see docs/performance.md. The host on core 0,
# the load and the simulator on core 1.
#   benchmarks/renewals.sh [CONNECTIONS] [write]
# CONNECTIONS: default 1000. write: put the table into docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -P benchmarks -DskipTests package
exec taskset -c 1 java -cp "benchmarks/target/classes:benchmarks/target/lib/*" dev.zoomflow.benchmarks.sustained.Renewing "$@"
