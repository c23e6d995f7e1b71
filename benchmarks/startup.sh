#!/usr/bin/env bash
# How long the packaged demo takes from `java -jar` to its first answered page, and what it then occupies.
# Beside it, in the same run, a JVM that does nothing: the part that is not ours.
# Needs: ./mvnw -q -DskipTests package
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5}
now() { date +%s%N; }

bare() {
    local start
    start=$(now)
    java -version 2>/dev/null
    echo $((($(now) - start) / 1000000))
}

demo() {
    local data start pid
    data=$(mktemp -d)
    start=$(now)
    java -jar zoom-host/target/zoom-host.jar demo --data "$data" \
        --public-port 19980 --private-port 19982 --simulator-port 19984 >"$data/log" 2>&1 &
    pid=$!
    until curl -fs -o /dev/null http://localhost:19982/; do
        kill -0 "$pid" || { cat "$data/log"; exit 1; }
        sleep 0.02
    done
    echo "$((($(now) - start) / 1000000)) $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status")"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    rm -rf "$data"
}

printf '%-8s %12s %16s %14s\n' round "bare JVM, ms" "demo ready, ms" "resident, MiB"
for round in $(seq "$rounds"); do
    read -r ready resident < <(demo)
    printf '%-8s %12s %16s %14s\n' "$round" "$(bare)" "$ready" "$resident"
done
