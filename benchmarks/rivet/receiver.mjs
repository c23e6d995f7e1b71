// Zoom's Rivet as its README starts it: verifies, parses, calls a handler that does nothing, answers. Stores nothing.
import { MeetingsS2SAuthClient } from "@zoom/rivet/meetings";

const [port, secret] = process.argv.slice(2);
const client = new MeetingsS2SAuthClient({
    clientId: "benchmark",
    clientSecret: "benchmark",
    accountId: "benchmark",
    webhooksSecretToken: secret,
    port: Number(port),
});
client.webEventConsumer.event("meeting.participant_joined", () => {});
await client.start();
