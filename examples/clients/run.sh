#!/usr/bin/env bash
# Runs each client of this folder against a simulator of its own start.
# Needs: ./mvnw -q -DskipTests package -pl zoom-testkit -am, and curl, node and python3
set -euo pipefail
cd "$(dirname "$0")"
log=$(mktemp)
java -jar ../../zoom-testkit/target/zoom-simulator.jar --port 0 --json >"$log" 2>&1 &
simulator=$!
trap 'kill $simulator 2>/dev/null; wait $simulator 2>/dev/null || true; rm -f "$log"' EXIT
for _ in $(seq 1200); do
    grep -q '"kind":"ready"' "$log" && break
    kill -0 $simulator 2>/dev/null || { cat "$log"; exit 1; }
    sleep 0.1
done
SIM=$(sed -n 's/.*"address":"\([^"]*\)".*/\1/p' "$log" | head -n 1)
export SIM
echo "== curl";   ./journey.sh | grep 'Access token is expired.' >/dev/null; echo passed
echo "== Node";   node receiver.mjs | grep 'meeting.started' >/dev/null; echo passed
echo "== Python"; python3 receiver.py | grep 'recording.completed Planning' >/dev/null; echo passed
