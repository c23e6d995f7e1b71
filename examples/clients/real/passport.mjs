// Passport with its strategy for Zoom, in Express.
import assert from "node:assert/strict";
import express from "express";
import session from "express-session";
import passport from "passport";
import refresh from "passport-oauth2-refresh";
import { Strategy } from "@giorgosavgeris/passport-zoom-oauth2";
import { app, assertDead, Browser, listen, person } from "./world.mjs";

const web = express();
const server = web.listen(0);
const address = await listen(server);
const strategy = new Strategy(
    { clientID: app.client_id, clientSecret: app.client_secret, callbackURL: `${address}/auth/zoom/callback`, state: true },
    (accessToken, refreshToken, profile, done) => done(null, { accessToken, refreshToken, profile }),
);
passport.use(strategy);
refresh.use(strategy);
web.use(session({ secret: "a secret of the developer's", resave: false, saveUninitialized: true }));
web.get("/auth/zoom", passport.authenticate("zoom"));
web.get("/auth/zoom/callback", passport.authenticate("zoom", { session: false }), (request, response) => {
    response.json(request.user);
});

const user = await (await new Browser().follow(`${address}/auth/zoom`)).json();
assert.equal(user.profile.id, person.id);
assert.equal(user.profile.displayName, `${person.first_name} ${person.last_name}`);
assert.equal(user.profile.emails[0].value, person.email);

const [accessToken, refreshToken] = await new Promise((resolve, reject) =>
    refresh.requestNewAccessToken("zoom", user.refreshToken, (error, ...tokens) => (error ? reject(error) : resolve(tokens))),
);
const again = await new Promise((resolve, reject) =>
    strategy.userProfile(accessToken, (error, profile) => (error ? reject(error) : resolve(profile))),
);
assert.equal(again.id, person.id);
assert.notEqual(refreshToken, user.refreshToken);
await assertDead(user.refreshToken);
server.close();
