#!/usr/bin/env bash
# What single steps cost, by JMH. Arguments are JMH's: a pattern of names, -f, -wi, -i ... Without any, all of them, shortly.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -P benchmarks -DskipTests package
[ $# -gt 0 ] || set -- -f 1 -wi 3 -w 2s -i 5 -r 2s
exec java -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.openjdk.jmh.Main "$@"
