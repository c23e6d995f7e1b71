#!/usr/bin/env bash
# Runs widespread clients of Zoom, unmodified, against a simulator that is zoom.us for them: in a network and with a hosts
# file of their own, so that nothing of it leaves this machine and nothing else of the machine changes.
# Needs: ./mvnw -q -DskipTests package -pl zoom-testkit -am, Node 20 or later with npm, Linux with unshare and ip
set -euo pipefail
cd "$(dirname "$0")"

if [ "${1:-}" != --inside ]; then
    npm ci --ignore-scripts --no-audit --no-fund --silent
    ../../../mvnw -B -q -f java/pom.xml package
    namespaces="--net --mount"
    [ "$(id -u)" = 0 ] || namespaces="$namespaces --map-root-user"
    exec unshare $namespaces ./run.sh --inside
fi

simulator= work=$(mktemp -d)
trap 'kill $simulator 2>/dev/null; wait $simulator 2>/dev/null || true; rm -rf "$work"' EXIT
ip link set lo up
echo "127.0.0.1 localhost zoom.us api.zoom.us ws.zoom.us" >"$work/hosts"
mount --bind "$work/hosts" /etc/hosts
java -jar ../../../zoom-testkit/target/zoom-simulator.jar --port 0 --json --tls --https-port 443 --ca-out "$work/ca.pem" >"$work/log" 2>&1 &
simulator=$!
for _ in $(seq 1200); do
    grep -q '"kind":"ready"' "$work/log" && break
    kill -0 $simulator 2>/dev/null || { cat "$work/log"; exit 1; }
    sleep 0.1
done
said() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' "$work/log" | head -n 1; }
SIM=$(said address)
export SIM NODE_EXTRA_CA_CERTS="$work/ca.pem"
keytool -importcert -noprompt -alias zoom -file "$work/ca.pem" -keystore "$work/ca.p12" -storepass changeit 2>/dev/null

passes() {
    local client=$1
    shift
    echo "== $client"
    timeout 60 "$@" >"$work/out" 2>&1 || { cat "$work/out"; echo "$client failed"; exit 1; }
    echo passed
}
passes "rivet by the proxy" env HTTPS_PROXY="$(said proxy)" node rivet.mjs
for client in rivet passport authjs companion openid-client simple-oauth2 websocket; do
    passes $client node $client.mjs
done
for client in SpringSecurity ScribeJava GoogleOAuth; do
    passes $client java -Djavax.net.ssl.trustStore="$work/ca.p12" -Djavax.net.ssl.trustStorePassword=changeit \
        -cp "java/target/classes:java/target/lib/*" com.example.clients.$client
done
