#!/usr/bin/env bash
# What it costs to find out who gets an event, with 10 to 1,000,000 connections on SQLite.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -P benchmarks -DskipTests package
exec java -cp "benchmarks/target/classes:benchmarks/target/lib/*" dev.zoomflow.benchmarks.routing.Routing
