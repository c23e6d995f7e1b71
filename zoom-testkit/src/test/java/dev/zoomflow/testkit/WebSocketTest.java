package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketTest {
    private static final App BACKEND = new App(
            "Backend",
            App.Kind.SERVER_TO_SERVER,
            new App.Credentials("backend-id", "backend-secret", "backend-token"),
            List.of(),
            Set.of());
    private static final App ADMIN = new App(
            "Console",
            App.Kind.ADMIN_MANAGED,
            new App.Credentials("console-id", "console-secret", "console-token"),
            List.of(),
            Set.of());
    private static final String EVENT =
            "{\"event\":\"meeting.ended\",\"payload\":{\"account_id\":\"A1\",\"object\":{\"topic\":\"Tee ☕\"}},\"event_ts\":17}";

    @RegisterExtension
    static final ZoomExtension ZOOM =
            ZoomExtension.builder().app(BACKEND).app(ADMIN).build();

    private static String accountToken(ZoomSimulator zoom) {
        return Client.text(
                new Client(zoom)
                        .token(
                                BACKEND.clientId(),
                                BACKEND.clientSecret(),
                                "grant_type=account_credentials&account_id="
                                        + zoom.user().accountId()),
                "access_token");
    }

    private static String ownToken(ZoomSimulator zoom, App app) {
        return Client.text(
                new Client(zoom).token(app.clientId(), app.clientSecret(), "grant_type=client_credentials"),
                "access_token");
    }

    private static SocketClient connected(ZoomSimulator zoom, Subscription subscription) {
        SocketClient client = SocketClient.connect(zoom.webSockets().address(subscription), accountToken(zoom));
        await().until(() -> client.modules().contains("build_connection"));
        return client;
    }

    @Test
    @Shows({"websocket.address", "websocket.frames", "websocket.heartbeat"})
    void anAppConnectsSendsHeartbeatsAndGetsEventsAsTextInJson(ZoomSimulator zoom) {
        Subscription subscription = zoom.webSockets().subscribe(BACKEND, "meeting.ended");
        assertThat(subscription.endpoint())
                .isEqualTo(URI.create(zoom.baseUri().toString().replaceFirst("http", "ws") + "/ws?subscriptionId="
                        + subscription.id()));

        try (SocketClient client = connected(zoom, subscription)) {
            client.heartbeat();
            await().until(() -> client.modules().contains("heartbeat"));
            zoom.webhooks().send(EVENT);
            zoom.webhooks().send("{\"event\":\"meeting.started\"}");
            zoom.webhooks().settle();

            await().until(() -> client.events().size() == 1);
            assertThat(client.events()).containsExactly(EVENT);
            assertThat(client.modules()).containsExactly("build_connection", "heartbeat", "message");
            assertThat(client.frames().get(0).path("success").asBoolean(false)).isTrue();
        }
        assertThat(zoom.webhooks().deliveries()).singleElement().matches(Delivery::delivered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Token is invalid", "Invalid Token"})
    @Shows("websocket.invalid-token")
    void aWrongTokenIsToldInAFrameAfterTheHandshake(String text) {
        Rules rules = Rules.standard().withInvalidTokenText(text);
        try (ZoomSimulator zoom = ZoomSimulator.builder()
                .config(SimulatorConfig.standard().withApp(BACKEND).withRules(rules))
                .start()) {
            Subscription subscription = zoom.webSockets().subscribe(BACKEND);

            SocketClient client = SocketClient.connect(zoom.webSockets().address(subscription), "made.up.token");

            await().until(() -> client.end().isDone());
            assertThat(client.frames()).singleElement().satisfies(frame -> {
                assertThat(frame.path("module").asString("")).isEqualTo("build_connection");
                assertThat(frame.path("success").asBoolean(true)).isFalse();
                assertThat(frame.path("content").asString("")).isEqualTo(text);
            });
        }
    }

    @Test
    @Shows({"websocket.token-of-admin-managed", "websocket.token-of-server-to-server"})
    void anAdminManagedAppNeedsATokenOfItsOwnAndABackendTakesEither(ZoomSimulator zoom) {
        Subscription admin = zoom.webSockets().subscribe(ADMIN);
        Subscription backend = zoom.webSockets().subscribe(BACKEND);
        String users = zoom.tokens().issue(ADMIN, zoom.user()).accessToken();

        assertThat(letIn(zoom, admin, ownToken(zoom, ADMIN))).isTrue();
        assertThat(letIn(zoom, admin, users)).isFalse();
        assertThat(letIn(zoom, backend, ownToken(zoom, BACKEND))).isTrue();
        assertThat(letIn(zoom, backend, accountToken(zoom))).isTrue();
    }

    private static boolean letIn(ZoomSimulator zoom, Subscription subscription, String token) {
        try (SocketClient client = SocketClient.connect(zoom.webSockets().address(subscription), token)) {
            await().until(() -> !client.frames().isEmpty());
            return client.frames().get(0).path("success").asBoolean(false);
        }
    }

    @Test
    void anAppConnectsToItsOwnSubscriptionsOverWebSocketsOnly(ZoomSimulator zoom) {
        Subscription others = zoom.webSockets().subscribe(ADMIN);
        Subscription webhook = zoom.webhooks().subscribeUnvalidated(BACKEND, Nobody.at("/zoom/event"), "user.deleted");
        Subscription saved = zoom.webSockets().subscribe(BACKEND);
        URI unknown = URI.create(saved.endpoint().toString().replace(saved.id(), webhook.id()));

        assertThat(letIn(zoom, others, accountToken(zoom))).isFalse();
        assertThat(letIn(zoom, saved.with(new Channel.WebSocket(unknown)), accountToken(zoom)))
                .isFalse();
    }

    @Test
    @Shows("websocket.kinds")
    void aUserManagedAppHasNoWebSockets(ZoomSimulator zoom) {
        assertThatThrownBy(() -> zoom.webSockets().subscribe(zoom.app()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user-managed");
    }

    @Test
    @Shows("websocket.one-connection")
    void aNewConnectionClosesTheOneBefore(ZoomSimulator zoom) {
        Subscription subscription = zoom.webSockets().subscribe(BACKEND);
        SocketClient first = connected(zoom, subscription);

        try (SocketClient second = connected(zoom, subscription)) {
            await().until(() -> first.end().isDone());
            zoom.webhooks().send(EVENT);
            await().until(() -> second.events().size() == 1);
            assertThat(first.events()).isEmpty();
            assertThat(zoom.webSockets().connections())
                    .extracting(SocketConnection::open)
                    .containsExactly(false, true);
        }
    }

    @Test
    @Shows("websocket.lost")
    void whatHappensWhileNobodyIsConnectedIsLost(ZoomSimulator zoom) {
        Subscription subscription = zoom.webSockets().subscribe(BACKEND);
        zoom.webhooks().send(EVENT);
        zoom.webhooks().settle();
        assertThat(zoom.webhooks().deliveries())
                .singleElement()
                .matches(delivery -> !delivery.delivered())
                .asString()
                .contains("lost: nobody is connected");

        try (SocketClient client = connected(zoom, subscription)) {
            zoom.clock().advance(Duration.ofMinutes(50));
            client.heartbeat();
            await().until(() -> client.modules().contains("heartbeat"));
            assertThat(client.events()).isEmpty();
        }
    }

    @Test
    @Shows("websocket.token-expires")
    void whenTheTokenExpiresTheClientIsToldAndDisconnected(ZoomSimulator zoom) {
        SocketClient client = connected(zoom, zoom.webSockets().subscribe(BACKEND));

        zoom.clock().advance(Duration.ofMinutes(59));
        assertThat(client.end()).isNotDone();
        zoom.clock().advance(Duration.ofMinutes(1));

        await().until(() -> client.end().isDone());
        assertThat(client.frames().get(1).path("content").asString("")).isEqualTo("Token is invalid");
    }

    @Test
    void aTokenThatWasWithdrawnIsNoticedAtTheNextHeartbeatOrEvent(ZoomSimulator zoom) {
        Subscription subscription = zoom.webSockets().subscribe(BACKEND);
        SocketClient beating = connected(zoom, subscription);
        zoom.tokens().expireAccess();
        beating.heartbeat();
        await().until(() -> beating.end().isDone());

        SocketClient waiting = connected(zoom, subscription);
        zoom.tokens().expireAccess();
        zoom.webhooks().send(EVENT);
        await().until(() -> waiting.end().isDone());
        zoom.webhooks().settle();
        assertThat(zoom.webhooks().deliveries()).singleElement().asString().contains("no longer good");
    }

    @Test
    void theTokenIsNeitherInTheJournalNorInTheDeliveryLog(ZoomSimulator zoom) {
        Subscription subscription = zoom.webSockets().subscribe(BACKEND);
        String token = accountToken(zoom);
        SocketClient.connect(zoom.webSockets().address(subscription), token).close();

        List<Exchange> opened = zoom.requests().stream()
                .filter(exchange -> exchange.path().startsWith("/ws"))
                .toList();
        assertThat(opened).singleElement().satisfies(exchange -> {
            assertThat(exchange.status()).contains(101);
            assertThat(exchange.operation()).contains("GET /ws");
            assertThat(exchange.path()).endsWith("subscriptionId=" + subscription.id() + "&access_token=…");
        });
        assertThat(opened.toString() + zoom.webSockets().connections()).doesNotContain(token);
    }

    @Test
    void whoOnlyAsksForAPageGetsNoSocket(ZoomSimulator zoom) {
        assertThat(new Client(zoom).get("/ws?subscriptionId=x&access_token=y").statusCode())
                .isEqualTo(400);
    }

    @Test
    void eventsOverWebSocketsCanBeDisturbedAsAnyOthers(ZoomSimulator zoom) {
        Subscription subscription = zoom.webSockets().subscribe(BACKEND);
        try (SocketClient client = connected(zoom, subscription)) {
            zoom.webhooks().next("meeting.ended", Disturbance.repeated());
            zoom.webhooks().next("meeting.ended", Disturbance.lost());
            zoom.webhooks().send(EVENT);
            zoom.webhooks().send(EVENT);
            zoom.webhooks().settle();

            await().until(() -> client.events().size() == 2);
            assertThat(client.events()).containsExactly(EVENT, EVENT);
        }
    }

    @Test
    void anUnmodifiedClientConnectsToZoomsOwnAddress() {
        SimulatorConfig config = SimulatorConfig.standard().withApp(BACKEND);
        try (ZoomSimulator zoom = ZoomSimulator.builder().config(config).tls().start()) {
            Subscription subscription = zoom.webSockets().subscribe(BACKEND);
            assertThat(subscription.endpoint()).hasHost("ws.zoom.us").hasScheme("wss");
            HttpClient http = HttpClient.newBuilder()
                    .proxy(ProxySelector.of(new InetSocketAddress(
                            zoom.proxy().getHost(), zoom.proxy().getPort())))
                    .sslContext(zoom.tls().sslContext())
                    .build();
            try (SocketClient client = SocketClient.connect(http, subscription.endpoint(), accountToken(zoom))) {
                await().until(() -> client.modules().contains("build_connection"));
                zoom.webhooks().send(EVENT);
                await().until(() -> client.events().size() == 1);
            }
        }
    }
}
