package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Doors with the server's settings. */
final class DoorIntegration implements Integration {
    private static final List<Secret> LAST_OPENED = new CopyOnWriteArrayList<>();

    private final HostServices host;
    private final Predicate<TypeFlaws> has;
    private final List<Thread> threads = new ArrayList<>();

    DoorIntegration(HostServices host, Predicate<TypeFlaws> has) {
        this.host = host;
        this.has = has;
        LAST_OPENED.clear();
        LAST_OPENED.addAll(host.settings().secrets("DOORS_SIGNING"));
    }

    static Thread sleeper() {
        var thread = new Thread(() -> LockSupport.parkNanos(20_000_000_000L), "sleeper");
        thread.setDaemon(true);
        return thread;
    }

    /** Whatever the service says. */
    void ask() {
        var address = host.settings().text("DOORS_URL");
        address.ifPresent(url -> {
            try {
                host.httpClient()
                        .send(HttpRequest.newBuilder(URI.create(url + "/me")).build(), BodyHandlers.discarding());
            } catch (Exception ignored) {
                Thread.interrupted();
            }
        });
    }

    @Override
    public Connection connect(String authType, SettingValues form, TokenStore tokens) {
        check(form);
        if (has.test(TypeFlaws.BUILDS_MUCH)) {
            new ArrayList<>(List.of(new byte[200_000])).clear();
        }
        if (has.test(TypeFlaws.SLEEPS)) {
            LockSupport.parkNanos(100_000);
        }
        if (has.test(TypeFlaws.ASKS_WHEN_CONNECTED)) {
            ask();
        }
        if (has.test(TypeFlaws.A_THREAD_EACH)) {
            var thread = sleeper();
            threads.add(thread);
            thread.start();
        }
        return new DoorConnection(host, form, tokens, has);
    }

    private void check(SettingValues form) {
        var problems = new LinkedHashMap<String, String>();
        if (form.text("house").isEmpty()) {
            problems.put("house", "which house?" + (has.test(TypeFlaws.QUOTES_THE_FORM) ? pin(form) : ""));
        }
        if (form.secret("pin").isEmpty()) {
            problems.put("pin", "the PIN is missing");
        }
        if (form.text("note").isEmpty() && has.test(TypeFlaws.WANTS_OPTIONAL_FIELDS)) {
            problems.put("note", "the note is missing");
        }
        if (has.test(TypeFlaws.NAMES_ONE_PROBLEM) && problems.size() > 1) {
            problems.remove("pin");
        }
        problems.putAll(serverProblems());
        if (!problems.isEmpty()) {
            throw ConnectionException.misconfigured(problems);
        }
    }

    private static String pin(SettingValues form) {
        return form.secret("pin").map(Secret::reveal).orElse("");
    }

    private Map<String, String> serverProblems() {
        var problems = new LinkedHashMap<String, String>();
        if (host.settings().text("DOORS_URL").isEmpty()) {
            problems.put("DOORS_URL", "where is the service?");
        }
        if (host.settings().secret("DOORS_SECRET").isEmpty()) {
            problems.put("DOORS_SECRET", "the app's secret is missing");
        }
        if (!problems.isEmpty() && has.test(TypeFlaws.NAMES_NO_SERVER_SETTING)) {
            throw new ConnectionException(Failure.CONFIGURATION, "the server is not configured");
        }
        if (host.settings().secret("DOORS_SIGNING").isEmpty() && has.test(TypeFlaws.NO_CONNECTION_WITHOUT_A_SECRET)) {
            problems.put("DOORS_SIGNING", "the secret is missing");
        }
        return problems;
    }

    @Override
    public List<EventSource> eventSources() {
        return has.test(TypeFlaws.TWO_SOURCES_WITH_ONE_NAME)
                ? List.of(new Source(), new Source())
                : List.of(new Source());
    }

    private final class Source implements EventSource {
        @Override
        public String name() {
            return "event";
        }

        @Override
        public DeliveryResult receive(Delivery delivery) {
            var secrets = has.test(TypeFlaws.SHARES_ITS_SECRETS)
                    ? LAST_OPENED
                    : host.settings().secrets("DOORS_SIGNING");
            if (secrets.isEmpty()) {
                return DeliveryResult.rejected(
                        has.test(TypeFlaws.REFUSES_WITHOUT_A_SECRET) ? 401 : 503, "no secret to check it with");
            }
            var honoured = has.test(TypeFlaws.KNOWS_ONE_SECRET) ? secrets.subList(0, 1) : secrets;
            var signature = delivery.header("X-Signature").orElse("");
            return honoured.stream().anyMatch(secret -> secret.matches(signature))
                    ? DeliveryResult.accepted(Event.of(
                            "door-1", "door.opened", Subject.of("", "house"), delivery.receivedAt(), delivery.text()))
                    : DeliveryResult.rejected(401, "not signed");
        }
    }

    @Override
    public void close() {
        threads.forEach(LockSupport::unpark);
        threads.forEach(DoorIntegration::awaitEnd);
        threads.clear();
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "doors";
    }
}
