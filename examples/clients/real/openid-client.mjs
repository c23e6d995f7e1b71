// openid-client with PKCE.
import assert from "node:assert/strict";
import * as client from "openid-client";
import { app, assertDead, consent, person } from "./world.mjs";

const redirect_uri = "http://localhost:8000/callback";
const zoom = new client.Configuration(
    {
        issuer: "https://zoom.us",
        authorization_endpoint: "https://zoom.us/oauth/authorize",
        token_endpoint: "https://zoom.us/oauth/token",
        revocation_endpoint: "https://zoom.us/oauth/revoke",
    },
    app.client_id,
    app.client_secret,
    client.ClientSecretBasic(app.client_secret),
);
const pkceCodeVerifier = client.randomPKCECodeVerifier();
const expectedState = client.randomState();
const to = client.buildAuthorizationUrl(zoom, {
    redirect_uri,
    state: expectedState,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
});
const back = new URL(await consent(to.href));

const tokens = await client.authorizationCodeGrant(zoom, back, { pkceCodeVerifier, expectedState });
const me = async ({ access_token }) =>
    (await client.fetchProtectedResource(zoom, access_token, new URL("https://api.zoom.us/v2/users/me"), "GET")).json();
assert.equal((await me(tokens)).email, person.email);

// a code is good for once
await assert.rejects(client.authorizationCodeGrant(zoom, back, { pkceCodeVerifier, expectedState }), { error: "invalid_grant" });

const refreshed = await client.refreshTokenGrant(zoom, tokens.refresh_token);
assert.equal((await me(refreshed)).id, person.id);
await assert.rejects(client.refreshTokenGrant(zoom, tokens.refresh_token), { error: "invalid_grant" });

await client.tokenRevocation(zoom, refreshed.access_token);
await assertDead(refreshed.refresh_token);
assert.equal((await me(refreshed)).code, 124);
