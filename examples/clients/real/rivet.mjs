// Zoom's own Rivet: its installer's pages, its OAuth and Server-to-Server clients, its receiver of webhooks.
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { MeetingsOAuthClient } from "@zoom/rivet/meetings";
import { UsersOAuthClient, UsersS2SAuthClient } from "@zoom/rivet/users";
import { app, assertDead, Browser, consent, control, listen, person } from "./world.mjs";

const credentials = { clientId: app.client_id, clientSecret: app.client_secret, webhooksSecretToken: app.secret_token };
let token;
const tokenStore = { getLatestToken: () => token, storeToken: (stored) => (token = stored) };
const port = 8801;
const installerOptions = { redirectUri: `http://localhost:${port}`, stateStore: "a secret of the developer's" };
const client = new MeetingsOAuthClient({ ...credentials, installerOptions, tokenStore, port });
const server = await client.start();
const address = await listen(server);

// the page with the button, Zoom's consent, and back with the cookie of the same browser
const browser = new Browser();
const page = await (await browser.open(`${address}/zoom/oauth/install`)).text();
const back = await browser.open(await consent(page.match(/href="(https:\/\/zoom\.us\/oauth\/authorize[^"]*)"/)[1]));
assert.equal(back.status, 200, await back.text());

const users = new UsersOAuthClient({ ...credentials, installerOptions, tokenStore, disableReceiver: true });
const me = () => users.endpoints.users.getUser({ path: { userId: "me" } });
assert.equal((await me()).data.email, person.email);
assert((await me()).trackingId);

// a token that is nearly over is refreshed before the next call; the one before is dead
const before = token;
token = { ...before, expirationTimeIso: new Date().toISOString() };
assert.equal((await me()).data.id, person.id);
assert.notEqual(token.accessToken, before.accessToken);
await assertDead(before.refreshToken);

// what Zoom refuses is told with Zoom's code
await assert.rejects(client.endpoints.meetings.getMeeting({ path: { meetingId: 123 } }), /\[404\/3001\]/);

// the URL is validated, and the event of the meeting that the client itself made is verified and read
const started = new Promise((resolve) => client.webEventConsumer.event("meeting.started", resolve));
const subscription = await control("/subscriptions", { endpoint: `${address}/zoom/events`, events: ["meeting.started"] });
const topic = "Ebb & flood ☕ \"é\" </b>";
const { data: made } = await client.endpoints.meetings.createMeeting({ path: { userId: "me" }, body: { topic, type: 2 } });
await control(`/meetings/${made.id}/start`, {});
const { payload } = await started;
assert.deepEqual([payload.object.id, payload.object.topic, payload.object.host_id], [String(made.id), topic, person.id]);

// and one that somebody else signed is not
let read = 0;
client.webEventConsumer.event("meeting.started", () => read++);
await control("/disturbances", { kind: "forged", event: "meeting.started" });
const { id } = await control("/meetings", { topic });
const of = ({ event, body }) => event === "meeting.started" && JSON.parse(body).payload.object.id === String(id);
let attempts = [];
for (let tries = 0; tries < 200 && attempts.length === 0; tries++) {
    await setTimeout(50);
    attempts = (await control("/deliveries")).find(of)?.attempts ?? [];
}
assert.match(attempts[0]?.answer ?? "none", /Failed to verify/);
assert.equal(read, 0);

const backend = await control("/apps", { name: "Backend", kind: "server-to-server" });
const s2s = new UsersS2SAuthClient({
    clientId: backend.client_id,
    clientSecret: backend.client_secret,
    accountId: person.account_id,
    disableReceiver: true,
});
const { data } = await s2s.endpoints.users.listUsers({});
assert(data.users.some(({ id }) => id === person.id));
await control(`/subscriptions/${subscription.id}`, undefined, "DELETE");
await client.receiver.stop();
