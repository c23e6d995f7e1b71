// The ws client where an app takes its events from Zoom's WebSocket instead of an endpoint.
import assert from "node:assert/strict";
import { once } from "node:events";
import { WebSocket } from "ws";
import { control, person } from "./world.mjs";

const backend = await control("/apps", { name: "Listener", kind: "server-to-server" });
const subscription = await control("/subscriptions", { client_id: backend.client_id, websocket: true, events: ["meeting.started"] });
const answer = await fetch("https://zoom.us/oauth/token", {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`${backend.client_id}:${backend.client_secret}`)}` },
    body: new URLSearchParams({ grant_type: "account_credentials", account_id: person.account_id }),
});
const { access_token } = await answer.json();

const socket = new WebSocket(`wss://ws.zoom.us/ws?subscriptionId=${subscription.id}&access_token=${access_token}`);
const frames = [];
socket.on("message", (data) => frames.push(JSON.parse(data)) && socket.emit("frame"));
const next = async () => {
    if (frames.length === 0) await once(socket, "frame", { signal: AbortSignal.timeout(20_000) });
    return frames.shift();
};
let frame = await next();
assert.deepEqual([frame.module, frame.success], ["build_connection", true]);
socket.send(JSON.stringify({ module: "heartbeat" }));
frame = await next();
assert.equal(frame.module, "heartbeat");

const meeting = await control("/meetings", { topic: "Planning ☕", host: person.email });
const { module, content } = await next();
assert.equal(module, "message");
const { event, payload } = JSON.parse(content);
assert.equal(event, "meeting.started");
assert.deepEqual([payload.object.id, payload.object.topic, payload.object.host_id], [String(meeting.id), "Planning ☕", person.id]);
socket.close();
