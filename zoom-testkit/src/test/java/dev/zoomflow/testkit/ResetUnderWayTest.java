package dev.zoomflow.testkit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is under way ends in the world in which it began. */
class ResetUnderWayTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Executor THREADS = task -> new Thread(task).start();

    private final AtomicInteger attempts = new AtomicInteger();
    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .rules(Rules.standard().withPatience(LONG))
            .listener(counting(attempts))
            .start();
    private final Client client = new Client(zoom);
    private final Receiver app = Receiver.start(zoom.app().secretToken());
    private final CountDownLatch patience = new CountDownLatch(1);

    @AfterEach
    void close() {
        patience.countDown();
        app.close();
        zoom.close();
    }

    @Test
    void aSubscriptionThatIsBeingValidatedIsNotSaved() throws Exception {
        hold();
        CompletableFuture<HttpResponse<String>> subscribing =
                meanwhile(() -> control("/subscriptions", "{\"endpoint\":\"" + app.uri() + "\"}"));
        await().until(() -> !app.received().isEmpty());

        zoom.reset();

        assertThat(subscribing.get(10, SECONDS).statusCode()).isEqualTo(400);
        assertThat(zoom.webhooks().subscriptions()).isEmpty();
        assertThat(zoom.webhooks().deliveries()).isEmpty();
    }

    @Test
    void eventsThatWaitForTheirTurnAreNotSentAndNobodyWaitsForThem() throws Exception {
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
        hold();
        zoom.meetings().end(zoom.meetings().start(zoom.user(), "Tide"));
        await().until(() -> !app.received().isEmpty());
        CompletableFuture<HttpResponse<String>> settling = meanwhile(() -> control("/deliveries/settle", ""));

        zoom.reset();

        assertThat(settling.get(10, SECONDS).statusCode()).isEqualTo(204);
        patience.countDown();
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri(), "meeting.started");
        zoom.meetings().start(zoom.user(), "Ebb");
        zoom.webhooks().settle();

        assertThat(app.received()).hasSize(2);
        assertThat(app.last().body()).contains("Ebb");
        await().untilAsserted(() -> assertThat(attempts).hasValue(2));
    }

    @Test
    void aClockThatIsBeingPutForwardMovesNoLongerAndSendsNoMore() throws Exception {
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri(), "meeting.started");
        app.answer(500);
        zoom.meetings().start(zoom.user(), "Tide");
        zoom.webhooks().settle();
        hold();
        CompletableFuture<HttpResponse<String>> advancing =
                meanwhile(() -> control("/clock", "{\"advance\":\"PT10H\"}"));
        await().until(() -> app.received().size() == 2);

        zoom.reset();

        assertThat(advancing.get(10, SECONDS).statusCode()).isEqualTo(200);
        assertThat(zoom.clock().instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        patience.countDown();
        zoom.clock().advance(Duration.ofHours(10));
        assertThat(app.received()).hasSize(2);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void aRequestThatAFaultHoldsUpIsAnsweredAtOnceByTheWorldThatIsGone() throws Exception {
        String code = client.code();
        zoom.faults().next("/oauth/token", Fault.stall(LONG));
        CompletableFuture<HttpResponse<String>> exchanging = meanwhile(
                () -> client.token("grant_type=authorization_code&code=" + code + "&redirect_uri=" + Client.CALLBACK));
        await().until(() -> zoom.faults().unused().isEmpty());

        zoom.reset();

        HttpResponse<String> answer = exchanging.get(10, SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(zoom.requests()).isEmpty();
        assertThat(client.api("/v2/users/me", Client.text(answer, "access_token"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anAnswerThatAFaultSlowsDownComesAtOnce() throws Exception {
        String token = client.accessToken();
        zoom.faults().next("/v2/users/me", Fault.slow(1));
        CompletableFuture<HttpResponse<String>> reading = meanwhile(() -> client.api("/v2/users/me", token));
        await().until(() -> zoom.faults().unused().isEmpty());

        zoom.reset();

        assertThat(reading.get(10, SECONDS).body()).contains(zoom.user().email());
    }

    @Test
    void aWebSocketThatIsBeingOpenedIsBroken() throws Exception {
        App.Credentials credentials = new App.Credentials("backend", "backend-secret", "backend-token");
        App backend = new App("Backend", App.Kind.SERVER_TO_SERVER, credentials, List.of(), Set.of());
        zoom.add(backend);
        Subscription stream = zoom.webSockets().subscribe(backend);
        String token = zoom.tokens().issue(backend, zoom.user()).accessToken();
        zoom.faults().next("/ws", Fault.stall(LONG));
        CompletableFuture<SocketClient> opening = meanwhile(() -> SocketClient.connect(stream.endpoint(), token));
        await().until(() -> zoom.faults().unused().isEmpty());

        zoom.reset();

        try (SocketClient socket = opening.get(10, SECONDS)) {
            assertThat(socket.end().get(10, SECONDS)).isIn("broken", "1006");
            assertThat(socket.frames()).isEmpty();
        }
    }

    @Test
    void whoeverCallsAllTheWhileIsAnsweredAndLeavesNothingBehind() throws Exception {
        String begin = ResetTest.world(client);
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> callers = Stream.<Supplier<HttpResponse<String>>>of(
                        () -> control(
                                "/users", "{\"email\":\"io@shore.example\",\"first_name\":\"I\",\"last_name\":\"M\"}"),
                        () -> control("/subscriptions", "{\"endpoint\":\"" + app.uri() + "\",\"validate\":false}"),
                        () -> control("/scenarios", "{\"minutes\":5,\"people\":[\"Gus\"],\"recorded\":true}"),
                        () -> control("/clock", "{\"advance\":\"PT1H\"}"),
                        () -> client.api("/v2/users/me", Client.text(control("/tokens", "{}"), "access_token")))
                .map(call -> CompletableFuture.runAsync(() -> repeat(call, over, wrong), THREADS))
                .toList();

        for (int i = 0; i < 20; i++) {
            assertThat(control("/reset", "").statusCode()).isEqualTo(204);
            control("/subscriptions", "{\"endpoint\":\"" + app.uri() + "\",\"validate\":false}");
        }
        over.set(true);
        CompletableFuture.allOf(callers.toArray(CompletableFuture[]::new)).get(60, SECONDS);
        zoom.reset();
        int received = app.received().size();
        zoom.clock().advance(Duration.ofHours(3));

        assertThat(wrong).isEmpty();
        assertThat(ResetTest.world(client)).isEqualTo(begin);
        assertThat(app.received()).hasSize(received);
    }

    private static void repeat(Supplier<HttpResponse<String>> call, AtomicBoolean over, Queue<String> wrong) {
        while (!over.get()) {
            try {
                HttpResponse<String> answer = call.get();
                if (answer.statusCode() >= 500) {
                    wrong.add(answer.statusCode() + " " + answer.body());
                }
            } catch (RuntimeException failed) {
                wrong.add(String.valueOf(failed));
            }
        }
    }

    private static SimulatorListener counting(AtomicInteger attempts) {
        return new SimulatorListener() {
            @Override
            public void attempted(Delivery delivery) {
                attempts.incrementAndGet();
            }
        };
    }

    /** Lets the app answer no request until the test is over or patience ends. */
    private void hold() {
        app.answer(delivery -> {
            try {
                patience.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return new Receiver.Reply(204, "");
        });
    }

    private static <T> CompletableFuture<T> meanwhile(Supplier<T> action) {
        return CompletableFuture.supplyAsync(action, THREADS);
    }

    private HttpResponse<String> control(String path, String body) {
        return client.post("/_control" + path, body);
    }
}
