package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a connection does with requests. */
interface SendClauses extends ConnectionTypeSubject {
    @Test
    default void aRequestThatIsAllowedSucceeds() {
        var clause = Clause.of("Connection.send", "Sends with authorisation, and waits");
        try (var opened = Opened.connected(this)) {
            var answer = clause.total("send()", opened::send);
            clause.holds(answer.statusCode() / 100 == 2, "the status is " + answer.statusCode());
            clause.same(1L, opened.calls(), "the number of requests to " + path());
        }
    }

    @Test
    default void saysWhoseTheGrantIs() {
        var clause = Clause.of("Connection.verify", "proves the grant works, and whose it is");
        try (var opened = Opened.connected(this)) {
            var whose = clause.total("verify()", () -> opened.connection().verify());
            var again = clause.total("verify()", () -> opened.connection().verify());
            clause.holds(!whose.account().isEmpty() || !whose.user().isEmpty(), "it names neither account nor user");
            clause.same(whose.account(), again.account(), "the account the second time");
            clause.same(whose.user(), again.user(), "the user the second time");
            clause.same(whose.wholeAccount(), again.wholeAccount(), "whether it is the whole account, the second time");
        }
    }

    @Test
    default void requestsAreBelowTheBaseAddress() {
        var clause = Clause.of("Connection.request", "encoded, with or without a slash before it, with its query");
        try (var opened = Opened.connected(this)) {
            var sent = opened.host().httpClient().sent().size();
            var with = opened.connection().request("/a%20b/c?d=e%26f").build().uri();
            var without = opened.connection().request("a%20b/c?d=e%26f").build().uri();
            clause.same(with, without, "the address without a slash");
            clause.holds(with.toString().endsWith("/a%20b/c?d=e%26f"), "the address is " + with);
            clause.same(sent, opened.host().httpClient().sent().size(), "the number of requests after request()");
        }
    }

    @Test
    default void aForeignAddressIsRefusedBeforeAnyIo() {
        var clause =
                Clause.of("Connection.send", "REFUSED for what the service will not do, and before any I/O if the");
        try (var opened = Opened.connected(this)) {
            var client = opened.host().httpClient();
            var before = client.sent();
            client.instead(request -> true, new Broken(() -> new IOException("nobody goes there")));
            for (var foreign : foreign(opened.get().uri())) {
                var request = HttpRequest.newBuilder(foreign).build();
                clause.fails(
                        Failure.REFUSED,
                        "send() to " + foreign,
                        () -> opened.connection().send(request, BodyHandlers.discarding()));
                clause.same(before, client.sent(), "what went over the network");
            }
        }
    }

    private static List<URI> foreign(URI own) {
        var host = own.getHost();
        var hosts =
                List.of("foreign.example", host + ".foreign.example", host + "@foreign.example", "foreign.example:443");
        return hosts.stream().map(name -> URI.create("https://" + name + "/")).toList();
    }

    @Test
    default void errorStatusNeverReachesTheBodyHandler() {
        var clause = Clause.of("Connection.send", "gets the body of a success only: no file is written for an error");
        try (var opened = Opened.connected(this)) {
            var given = new AtomicInteger();
            for (int status : List.of(400, 404, 409, 429, 500, 503)) {
                opened.answers(Canned.status(status));
                var failed = failure(() -> opened.connection().send(opened.get(), info -> {
                    given.incrementAndGet();
                    return BodyHandlers.ofString().apply(info);
                }));
                clause.holds(failed.isPresent(), "a " + status + " came back as a success");
                clause.same(0, given.get(), "how often the body handler was given a " + status);
            }
        }
    }

    private static Optional<ConnectionException> failure(Clause.Act act) {
        try {
            act.run();
            return Optional.empty();
        } catch (ConnectionException failed) {
            return Optional.of(failed);
        } catch (Exception other) {
            throw new AssertionError("send() threw no ConnectionException", other);
        }
    }

    @Test
    default void whatTheServiceWillNotDoIsRefused() {
        var clause = Clause.of("Connection.send", "REFUSED for what the service will not do");
        try (var opened = Opened.connected(this)) {
            opened.answers(Canned.status(404));
            clause.fails(Failure.REFUSED, "a 404", opened::send);
            clause.same(1L, opened.calls(), "the number of requests for one refusal");
        }
    }

    @Test
    default void aLimitTellsHowLongToWait() {
        var clause = Clause.of("ConnectionException.retryAfter", "where the service told");
        try (var opened = Opened.connected(this)) {
            opened.answers(Canned.status(429).header("Retry-After", "7"));
            var limited = clause.fails(Failure.RATE_LIMITED, "a 429", opened::send);
            var wait = limited.retryAfter().orElse(Duration.ZERO);
            clause.holds(
                    wait.toSeconds() >= 6 && wait.toSeconds() <= 8,
                    "after \"Retry-After: 7\" it says to wait " + limited.retryAfter());
        }
    }

    @Test
    default void aServiceThatIsDownIsUnavailable() {
        var clause = Clause.of("Connection.send", "UNAVAILABLE for time-outs, broken connections and 5xx");
        try (var opened = Opened.connected(this)) {
            for (int status : List.of(500, 502, 503)) {
                opened.answers(Canned.status(status));
                clause.fails(Failure.UNAVAILABLE, "a " + status, opened::send);
            }
            opened.answers(new Broken(() -> new IOException("connection reset")));
            clause.fails(Failure.UNAVAILABLE, "a broken connection", opened::send);
            opened.answers(new Broken(() -> new HttpTimeoutException("too late")));
            clause.fails(Failure.UNAVAILABLE, "a time-out", opened::send);
        }
    }

    @Test
    default void aRequestIsSentTwiceAtMost() {
        var clause = Clause.of("Connection.send", "Perhaps sends twice");
        try (var opened = Opened.connected(this)) {
            opened.answers(Canned.status(401));
            var failed = failure(opened::send);
            clause.holds(failed.isPresent(), "a 401 came back as a success");
            clause.holds(opened.calls() <= 2, "a request that is always refused was sent " + opened.calls() + " times");
        }
    }

    @Test
    default void noMessageShowsAToken() {
        var clause = Clause.of("ConnectionException", "what failed, the value (never a secret), the next step");
        try (var opened = Opened.connected(this)) {
            clause.total("send()", opened::send);
            var told = new ArrayList<String>();
            for (int status : List.of(401, 404, 429, 500)) {
                opened.answers(Canned.status(status));
                failure(opened::send).ifPresent(failed -> told.add(String.valueOf(failed.getMessage())));
            }
            opened.store().current().ifPresent(tokens -> {
                clause.holds(!told.toString().contains(tokens.access().reveal()), "a message shows the access token");
            });
        }
    }
}
