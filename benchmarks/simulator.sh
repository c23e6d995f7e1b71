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
memory() {
    local simulator base=http://127.0.0.1:19984 token request
    java "$@" -jar zoom-testkit/target/zoom-simulator.jar --quiet --port 19984 >"$work/simulator" 2>&1 &
    simulator=$!
    until curl -fs -o /dev/null "$base/"; do sleep 0.05; done
    token=$(curl -fsS "$base/_control/tokens" -d '{}' | sed 's/.*"access_token": *"\([^"]*\)".*/\1/')
    for request in $(seq 200); do
        curl -fsS -o /dev/null -H "Authorization: Bearer $token" "$base/v2/users/me"
        curl -fsS -o /dev/null -H "Authorization: Bearer $token" --json '{"topic":"Planning","type":2}' "$base/v2/users/me/meetings"
        curl -fsS -o /dev/null "$base/"
    done
    curl -fsS -o /dev/null "$base/_control/events"
    echo "java $*: $(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$simulator/status") MiB resident at most"
    kill $simulator
    wait $simulator || true
}

echo "after 400 calls of the API, 200 of the page and the list that describes every event:"
memory
memory -XX:+UseSerialGC -Xmx48m

taskset -c 1 java -XX:+UseSerialGC -cp "$jars" dev.zoomflow.benchmarks.simulator.Sink >"$work/sink" &
taskset -c 0 java -cp "$jars" dev.zoomflow.benchmarks.simulator.Figures "http://127.0.0.1:$(line "$work/sink")/zoom/event"
