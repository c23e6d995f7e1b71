#!/usr/bin/env bash
# What single steps cost, by JMH; see docs/performance.md.
#   benchmarks/jmh.sh [ROUNDS] [write]
# ROUNDS: default 5, of about 2 minutes each. write: put the table into docs/performance.md.
#   benchmarks/jmh.sh -f 1 Parsing
# Any other arguments are JMH's own: a pattern of names, -f, -wi, -i ...
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -P benchmarks -DskipTests package
case "${1:-write}" in
    write | [0-9]*) main=dev.zoomflow.benchmarks.jmh.Steps ;;
    *) main=org.openjdk.jmh.Main ;;
esac
exec java -cp "benchmarks/target/classes:benchmarks/target/lib/*" "$main" "$@"
