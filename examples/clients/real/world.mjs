// The person before the browser, and what happens on Zoom's side; nothing here is part of a client.
import assert from "node:assert/strict";
import { once } from "node:events";

const SIM = process.env.SIM;

export async function control(path, body, method = body ? "POST" : "GET") {
    const answer = await fetch(`${SIM}/_control${path}`, { method, body: body && JSON.stringify(body) });
    const text = await answer.text();
    assert(answer.ok, `${path}: ${text}`);
    return JSON.parse(text || "{}");
}

const world = await control("/world");
export const app = world.apps[0];
// not the first, who would be taken where nobody is named
export const person = world.users[1];

export async function listen(server) {
    if (!server.listening) await once(server, "listening");
    return `http://localhost:${server.address().port}`;
}

/** Keeps cookies, and goes no further than one answer at a time. */
export class Browser {
    cookies = new Map();

    async open(url, options = {}) {
        const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
        const answer = await fetch(url, { redirect: "manual", ...options, headers: { ...options.headers, cookie } });
        for (const line of answer.headers.getSetCookie()) {
            const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
            this.cookies.set(name, value);
        }
        return answer;
    }

    async follow(url) {
        let answer = await this.open(url);
        for (let hops = 0; hops < 5 && answer.headers.has("location"); hops++) {
            url = new URL(answer.headers.get("location"), url).href;
            if (new URL(url).hostname === "zoom.us") url = await consent(url);
            answer = await this.open(url);
        }
        return answer;
    }
}

/** The person signs in and allows; where the browser goes then. */
export async function consent(url) {
    assert.equal(new URL(url).origin, "https://zoom.us");
    const authorize_url = url.slice("https://zoom.us".length);
    return (await control("/consent", { authorize_url, user: person.email })).redirect;
}

/** Asked beside the client, which is no witness for itself. */
export async function assertDead(refreshToken) {
    const answer = await fetch(`${SIM}/oauth/token`, {
        method: "POST",
        headers: { authorization: `Basic ${btoa(`${app.client_id}:${app.client_secret}`)}` },
        body: new URLSearchParams({ grant_type: "refresh_token", refresh_token: refreshToken }),
    });
    assert.deepEqual([answer.status, (await answer.json()).error], [400, "invalid_grant"]);
}
