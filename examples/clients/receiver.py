"""A webhook endpoint in Python, tested without a Zoom account. SIM is the simulator's address."""
# tag::python[]
import hashlib, hmac, json, os, queue, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import Request, urlopen

SIM = os.environ.get("SIM", "http://127.0.0.1:9984")


def control(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    return json.load(urlopen(Request(f"{SIM}/_control{path}", data), timeout=20))


secret = control("/world")["apps"][0]["secret_token"].encode()
received = queue.Queue()


def mac(message):
    return hmac.new(secret, message, hashlib.sha256).hexdigest()


class Endpoint(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        signed = "v0=" + mac(b"v0:" + self.headers["x-zm-request-timestamp"].encode() + b":" + body)
        if not hmac.compare_digest(signed, self.headers.get("x-zm-signature", "")):
            return self.answer(401)
        event = json.loads(body)
        if event["event"] == "endpoint.url_validation":
            plain = event["payload"]["plainToken"]
            return self.answer(200, json.dumps({"plainToken": plain, "encryptedToken": mac(plain.encode())}))
        received.put(event)
        self.answer(204)

    def answer(self, status, text=""):
        self.send_response(status)
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())


server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
threading.Thread(target=server.serve_forever, daemon=True).start()

# subscribes, as pressing "Validate" does, and lets the simulator make an event up
control("/subscriptions", {"endpoint": f"http://127.0.0.1:{server.server_port}/zoom/event"})
control("/events/recording.completed?seed=7", {"payload.object.topic": "Planning ☕"})
event = received.get(timeout=20)
print(event["event"], event["payload"]["object"]["topic"])
# end::python[]
assert event["event"] == "recording.completed" and event["payload"]["object"]["topic"] == "Planning ☕"
