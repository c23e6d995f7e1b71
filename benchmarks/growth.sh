#!/usr/bin/env bash
# What inserting costs when there are 1,000,000 rows already, beside 100,000; see docs/performance.md. In SQLite, of the host's
# own code, on one thread. Needs 5 GB in the folder for temporary files, and about 5 minutes.
#   benchmarks/growth.sh [ROWS] [write]
# ROWS: of the larger store, default 1000000; the smaller one has a tenth. write: put the table into docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -P benchmarks -DskipTests package
exec java -Xmx1g -cp "benchmarks/target/classes:benchmarks/target/lib/*" dev.zoomflow.benchmarks.growth.Growth "$@"
