#!/usr/bin/env bash
# What the simulator costs alone: start to first answer in a warm JVM, memory as a program of its own, and signed deliveries
# to one receiver, the simulator on core 0 and the receiver on core 1, beside the JDK's client posting the same.
# Needs two cores and taskset.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -P benchmarks -DskipTests package
jars="benchmarks/target/classes:benchmarks/target/lib/*"
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

line() {
    until [ -s "$1" ]; do sleep 0.02; done
    head -n 1 "$1"
}

echo "load of the machine before: $(cut -d' ' -f1-3 /proc/loadavg)"
java -jar zoom-testkit/target/zoom-simulator.jar --quiet --port 19984 >"$work/simulator" 2>&1 &
simulator=$!
until curl -s -o /dev/null http://127.0.0.1:19984/v2/users/me; do sleep 0.02; done
for request in $(seq 200); do curl -s -o /dev/null http://127.0.0.1:19984/v2/users/me; done
echo "alone, after 200 requests: $(awk '/VmHWM/ { print int($2 / 1024) }' /proc/$simulator/status) MiB resident at most"
kill $simulator

taskset -c 1 java -XX:+UseSerialGC -cp "$jars" dev.zoomflow.benchmarks.simulator.Sink >"$work/sink" &
taskset -c 0 java -cp "$jars" dev.zoomflow.benchmarks.simulator.Figures "http://127.0.0.1:$(line "$work/sink")/zoom/event"
