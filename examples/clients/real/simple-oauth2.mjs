// simple-oauth2: a code, a refresh, a revocation.
import assert from "node:assert/strict";
import { AuthorizationCode } from "simple-oauth2";
import { app, consent, person } from "./world.mjs";

const redirect_uri = "http://localhost:8000/callback";
const client = new AuthorizationCode({
    client: { id: app.client_id, secret: app.client_secret },
    auth: { tokenHost: "https://zoom.us", tokenPath: "/oauth/token", authorizePath: "/oauth/authorize", revokePath: "/oauth/revoke" },
});
const me = async ({ token }) => {
    const headers = { authorization: `Bearer ${token.access_token}` };
    return (await fetch("https://api.zoom.us/v2/users/me", { headers })).json();
};

const back = new URL(await consent(client.authorizeURL({ redirect_uri, state: "s1" })));
assert.equal(back.searchParams.get("state"), "s1");
const first = await client.getToken({ code: back.searchParams.get("code"), redirect_uri });
assert.equal((await me(first)).email, person.email);
assert(!first.expired(3500) && first.expired(3700));

const second = await first.refresh();
assert.equal((await me(second)).id, person.id);
await assert.rejects(first.refresh(), ({ data }) => data.payload.error === "invalid_grant");

await second.revoke("access_token");
assert.equal((await me(second)).code, 124);
