// auth.js with its provider for Zoom. It does not refresh: what a sign-in is good for is the session.
import assert from "node:assert/strict";
import { Auth } from "@auth/core";
import Zoom from "@auth/core/providers/zoom";
import express from "express";
import { app, Browser, consent, listen, person } from "./world.mjs";

const config = {
    basePath: "/auth",
    secret: "a secret of the developer's",
    trustHost: true,
    providers: [Zoom({ clientId: app.client_id, clientSecret: app.client_secret })],
    callbacks: {
        jwt: ({ token, account, profile }) => ({ ...token, ...(account && { zoom: profile.id }) }),
        session: ({ session, token }) => ({ ...session, zoom: token.zoom }),
    },
};
const web = express();
const server = web.listen(0);
const address = await listen(server);
web.use(express.text({ type: "*/*" }), async (request, response) => {
    const answer = await Auth(
        new Request(address + request.url, { method: request.method, headers: request.headers, body: request.body || undefined }),
        config,
    );
    answer.headers.forEach((value, name) => response.append(name, value));
    response.status(answer.status).send(await answer.text());
});

const browser = new Browser();
const { csrfToken } = await (await browser.open(`${address}/auth/csrf`)).json();
const signIn = await browser.open(`${address}/auth/signin/zoom`, { method: "POST", body: new URLSearchParams({ csrfToken }) });
const back = await browser.open(await consent(signIn.headers.get("location")));
assert.equal(back.status, 302);
assert.equal(back.headers.get("location"), address);

const session = await (await browser.open(`${address}/auth/session`)).json();
assert.equal(session.zoom, person.id);
assert.equal(session.user.email, person.email);
assert.equal(session.user.name, `${person.first_name} ${person.last_name}`);
server.close();
