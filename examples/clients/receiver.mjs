// A webhook endpoint in Node, tested without a Zoom account. SIM is the simulator's address.
// tag::node[]
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { once } from "node:events";

const SIM = process.env.SIM ?? "http://127.0.0.1:9984";
const control = async (path, body) =>
    (await fetch(`${SIM}/_control${path}`, { method: "POST", body: JSON.stringify(body ?? {}) })).json();
const world = await (await fetch(`${SIM}/_control/world`)).json();
const secret = world.apps[0].secret_token;
const hmac = (...parts) => parts.reduce((mac, part) => mac.update(part), createHmac("sha256", secret)).digest("hex");

const received = [];
const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const signed = Buffer.from(`v0=${hmac("v0:", request.headers["x-zm-request-timestamp"], ":", body)}`);
    const signature = Buffer.from(request.headers["x-zm-signature"] ?? "");
    if (signature.length !== signed.length || !timingSafeEqual(signature, signed)) {
        return response.writeHead(401).end();
    }
    const event = JSON.parse(body);
    if (event.event === "endpoint.url_validation") {
        const { plainToken } = event.payload;
        return response.end(JSON.stringify({ plainToken, encryptedToken: hmac(plainToken) }));
    }
    received.push(event.event);
    response.writeHead(204).end();
    server.emit("received");
}).listen(0, "127.0.0.1");
await once(server, "listening");

// subscribes, as pressing "Validate" does, and holds a meeting
await control("/subscriptions", { endpoint: `http://127.0.0.1:${server.address().port}/zoom/event`, events: ["meeting.started"] });
await control("/meetings", { topic: "Planning ☕" });
if (received.length === 0) await once(server, "received", { signal: AbortSignal.timeout(20_000) });
console.log(received);
server.close();
// end::node[]
server.closeAllConnections();
