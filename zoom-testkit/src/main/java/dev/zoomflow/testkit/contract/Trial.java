package dev.zoomflow.testkit.contract;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A host under a clause, and the service that sends it events. */
final class Trial implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Clause clause;
    private final TrialHandler handler;
    private final TrialType type;
    private final HostSubject.Running host;
    private final Duration patience;

    private Trial(Clause clause, TrialHandler handler, TrialType type, HostSubject.Running host, Duration patience) {
        this.clause = clause;
        this.handler = handler;
        this.type = type;
        this.host = host;
        this.patience = patience;
    }

    static Trial start(HostSubject subject, Path folder, Clause clause, TrialHandler handler) throws Exception {
        var type = new TrialType();
        return new Trial(clause, handler, type, subject.start(folder, type, handler), subject.patience());
    }

    HostSubject.Running host() {
        return host;
    }

    TrialHandler handler() {
        return handler;
    }

    /** Integrations that the host has open. */
    int integrations() {
        return type.open();
    }

    /** Posts as the service does; what the host answers. */
    HttpResponse<String> post(String message) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(host.events())
                .timeout(patience.multipliedBy(2))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Posts an event, which must be acknowledged. */
    void happens(String id, String orderingKey) throws IOException, InterruptedException {
        var status = post(TrialSource.event(id, orderingKey)).statusCode();
        clause.holds(status / 100 == 2, "a genuine event was answered with " + status);
    }

    /** Each of them was handled well, however long that may take. */
    void handled(String... ids) throws InterruptedException {
        var wanted = List.of(ids);
        Awaited.within(patience, () -> handler.done().containsAll(wanted));
        clause.holds(handler.done().containsAll(wanted), "of " + wanted + " it handled " + handler.done());
    }

    /** The handler was called for it, whatever came of that. */
    void attempted(String id) throws InterruptedException {
        clause.holds(
                Awaited.within(patience, () -> !handler.attempts(id).isEmpty()),
                "the handler was not called for " + id);
    }

    /** The handler is not called any more. */
    void staysAt(int attempts, Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
        clause.same(attempts, handler.attempts().size(), "the number of attempts");
    }

    @Override
    public void close() {
        host.close();
    }
}
