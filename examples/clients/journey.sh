#!/usr/bin/env bash
# Signs in, calls the API, holds a meeting and lets things go wrong, with curl alone.
set -euo pipefail

# tag::curl[]
SIM=${SIM:-http://127.0.0.1:9984}
APP=Zq7mUwYbRkK2vTn4cXsPjA SECRET=simClientSecretKeepOut0000000001      # the standard world's app
BACK=http://127.0.0.1:8000/callback

# somebody signs in and allows; the answer is where the browser goes
CODE=$(curl -fsS $SIM/_control/consent -d '{"authorize_url":
    "/oauth/authorize?response_type=code&client_id='$APP'&redirect_uri='$BACK'&state=s1"}' | sed 's/.*code=\([^&"]*\).*/\1/')
TOKEN=$(curl -fsS -u $APP:$SECRET $SIM/oauth/token -d "grant_type=authorization_code&code=$CODE&redirect_uri=$BACK" |
    sed 's/.*"access_token":"\([^"]*\)".*/\1/')
curl -fsS -H "Authorization: Bearer $TOKEN" $SIM/v2/users/me

# somebody holds a meeting; whoever subscribed gets its events
MEETING=$(curl -fsS $SIM/_control/meetings -d '{"topic":"Planning"}' | sed 's/.*"id":\([0-9]*\).*/\1/')
curl -fsS -X POST $SIM/_control/meetings/$MEETING/end

# the next two token requests fail; an hour and a half goes by, and the token is over
curl -fsS $SIM/_control/faults -d '{"path":"/oauth/token","kind":"status","status":503,"requests":2}'
curl -fsS $SIM/_control/clock -d '{"advance":"PT90M"}'
curl -sS -H "Authorization: Bearer $TOKEN" $SIM/v2/users/me              # {"code":124,"message":"Access token is expired."}

# the next test finds Zoom as this one found it
curl -fsS -X POST $SIM/_control/reset
# end::curl[]
