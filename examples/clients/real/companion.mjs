// Uppy's Companion: signs in by grant, shows a person's recordings, sends one of them on, and removes the app.
import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import * as companion from "@uppy/companion";
import express from "express";
import session from "express-session";
import { WebSocket } from "ws";
import { app, Browser, control, listen, person } from "./world.mjs";

await control("/scenarios", { topic: "Tide tables", host: person.email, minutes: 10, recorded: true });
await control("/clock", { advance: "PT2H" });

const web = express();
const server = web.listen(0);
const address = await listen(server);
let uploaded;
web.put("/upload", async (request, response) => {
    uploaded = Buffer.concat(await request.toArray());
    response.json({});
});
web.use(session({ secret: "a secret of the developer's", resave: false, saveUninitialized: true }));
const { app: routes } = companion.app({
    providerOptions: { zoom: { key: app.client_id, secret: app.client_secret, verificationToken: "from the app's page" } },
    server: { host: address.replace("http://", ""), protocol: "http" },
    filePath: tmpdir(),
    secret: "a secret of the developer's",
    corsOrigins: true,
    uploadUrls: [address],
    metrics: false,
});
web.use(routes);
companion.socket(server);

const browser = new Browser();
const origin = btoa(JSON.stringify({ origin: address }));
const page = await (await browser.follow(`${address}/zoom/connect?state=${origin}`)).text();
const token = JSON.parse(page.match(/var data = (\{.*\})/)[1]).token;
const headers = { "uppy-auth-token": token };
const list = async (path) => (await browser.open(`${address}/zoom/list/${path}`, { headers })).json();

const years = await list("");
assert.equal(years.username, person.email);
const meetings = await list(years.items[0].requestPath);
const folder = meetings.items.find((item) => item.name.startsWith("Tide tables"));
assert(folder, JSON.stringify(meetings));
const files = (await list(folder.requestPath)).items;
const video = files.find((file) => file.mimeType === "video/mp4");

const { token: upload } = await (
    await browser.open(`${address}/zoom/get/${video.requestPath}`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({
            endpoint: `${address}/upload`,
            protocol: "multipart",
            httpMethod: "put",
            useFormData: false,
            metadata: {},
        }),
    })
).json();
const socket = new WebSocket(`${address.replace("http", "ws")}/api/${upload}`);
const last = await new Promise((resolve, reject) =>
    socket.on("error", reject).on("message", (data) => {
        const { action, payload } = JSON.parse(data);
        if (action === "success" || action === "error") resolve({ action, payload });
    }),
);
assert.equal(last.action, "success", JSON.stringify(last));
assert.equal(uploaded.length, video.size);

const out = await (await browser.open(`${address}/zoom/logout`, { headers })).json();
assert.deepEqual(out, { ok: true, revoked: true });
assert.equal((await browser.open(`${address}/zoom/list/`, { headers })).status, 401);

// the older form of telling that somebody removed the app: the client reports to Zoom that the data are gone
const gone = await browser.open(`${address}/zoom/deauthorization/callback`, {
    method: "POST",
    headers: { authorization: "from the app's page", "content-type": "application/json" },
    body: JSON.stringify(await control("/events/app_deauthorized")),
});
assert.equal(gone.status, 200, await gone.text());
const requests = JSON.stringify(await control("/requests"));
assert(requests.includes("/oauth/data/compliance"), requests);
process.exit(0); // Companion has timers of its own
