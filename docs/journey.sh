#!/usr/bin/env bash
# The newcomer's journey with curl alone, against a demo that this script starts and stops:
# connect Zoom, hold a meeting, see the event, the run and its effect.
# Needs: ./mvnw -q -DskipTests package
set -euo pipefail
cd "$(dirname "$0")/.."

data=$(mktemp -d)
pages=http://localhost:19882
zoom=http://127.0.0.2:19884
cookies=$data/cookies

say() { printf '== %s\n' "$*"; }

die() {
    printf 'journey: %s\n' "$*" >&2
    cat "$data/demo.log" >&2
    exit 1
}

browse() { curl -sS --fail-with-body -L -b "$cookies" -c "$cookies" "$@"; }

# the value of the first hidden field of this name
field() { grep -o "name=\"$1\" value=\"[^\"]*\"" | head -n 1 | sed 's/.*value="//; s/"$//'; }

# reads to the end, so that nobody writes to a closed pipe
has() { grep -e "$1" >/dev/null; }

# until two minutes have passed: does the page say so?
await() {
    local text=$1
    shift
    for _ in $(seq 600); do
        if browse "$@" | has "$text"; then
            return
        fi
        sleep 0.2
    done
    die "no \"$text\" at $*"
}

say "start the demo"
java -jar zoom-host/target/zoom-host.jar demo --data "$data" \
    --public-port 19880 --private-port 19882 --simulator-port 19884 >"$data/demo.log" 2>&1 &
demo=$!
trap 'kill $demo 2>/dev/null; wait $demo 2>/dev/null || true; rm -rf "$data"' EXIT
for _ in $(seq 600); do
    kill -0 $demo 2>/dev/null || die "the demo ended"
    curl -fs -o /dev/null "$pages/healthz" && break
    sleep 0.2
done

say "choose Zoom, and its default OAuth app"
browse "$pages/connections/new" | has 'type-zoom' || die "Zoom is not in the selector"
csrf=$(browse "$pages/connections/new/zoom" | field _csrf)
form=$(browse "$pages/connections" -d "_csrf=$csrf" -d type=zoom -d auth_type=oauthDefault --data-urlencode "name=My Zoom")
cid=$(printf '%s' "$form" | field cid)
csrf=$(printf '%s' "$form" | field _csrf)
say "connection $cid"

say "start the OAuth flow, sign in, allow"
onward=$(browse "$pages/zoom/save" -d "_csrf=$csrf" -d "cid=$cid" -d origin=web -d auth_type=oauthDefault |
    grep -o 'id="continue"[^>]*href="[^"]*"' | sed 's/.*href="//; s/"$//; s/&amp;/\&/g')
consent=$(browse "$onward")
request=$(printf '%s' "$consent" | field request)
user=$(printf '%s' "$consent" | field user)
browse "$zoom/oauth/consent" -d "request=$request" -d "user=$user" -d decision=allow | has 'id="connected"' || die "not connected"

say "the example handler is on, as the demo has it"
browse "$pages/connections/$cid" | has 'aria-checked="true"' || die "no handler is on"

say "hold a meeting"
meeting=$(curl -fsS "$zoom/_control/meetings" -H 'Content-Type: application/json' -d '{"topic":"Planning"}' |
    grep -o '"id": *"\?[0-9]*' | grep -o '[0-9]*$' | head -n 1)
curl -fsS -X POST "$zoom/_control/meetings/$meeting/end" >/dev/null

say "see the event, and what the handler did"
await 'data-type="meeting.ended"' "$pages/events"
await 'class="status done"' "$pages/events"
curl -fsS "$zoom/_control/requests" | has "PATCH" || die "the handler did not call Zoom"

say "connected, delivered, handled: all of it works"
