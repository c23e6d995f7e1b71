package dev.zoomflow.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Test classes as users write them, some of which are to fail; run by other tests only. */
final class ExtensionSamples {
    private ExtensionSamples() {}

    @ZoomTest
    static class Injected {
        @BeforeEach
        void prepare(ZoomSimulator zoom) {
            assertThat(zoom.requests()).isEmpty();
        }

        @Test
        void everythingOfOneSimulator(ZoomSimulator zoom, User user, App app, Meetings meetings, @BaseUri URI base) {
            assertThat(user).isEqualTo(zoom.user());
            assertThat(app).isEqualTo(zoom.app());
            assertThat(meetings).isSameAs(zoom.meetings());
            assertThat(base).isEqualTo(zoom.baseUri());
        }

        @Nested
        class Inside {
            @Test
            void too(ZoomSimulator zoom) {
                assertThat(new Client(zoom).get("/v2/users/me").statusCode()).isEqualTo(401);
            }
        }
    }

    @ZoomTest
    static class UnusedFault {
        @Test
        void fails(Faults faults) {
            faults.next("/v2/users/me", Fault.status(503));
        }

        @ZoomTest(allowUnusedFaults = true)
        @Test
        void passes(Faults faults) {
            faults.next("/v2/users/me", Fault.status(503));
        }
    }

    @ZoomTest
    static class UnmetDisturbance {
        @Test
        void fails(ZoomSimulator zoom) {
            zoom.webhooks().next("meeting.ended", Disturbance.repeated());
        }

        @ZoomTest(allowUnusedFaults = true)
        @Test
        void passes(ZoomSimulator zoom) {
            zoom.webhooks().next("meeting.ended", Disturbance.repeated());
        }

        @Test
        void passesWhereItHappened(ZoomSimulator zoom) {
            zoom.webhooks().subscribeUnvalidated(zoom.app(), URI.create("http://127.0.0.1:1/nobody-there"));
            zoom.webhooks().next("meeting.started", Disturbance.repeated());
            zoom.meetings().start(zoom.user(), "Met");
        }
    }

    @ZoomTest
    static class Failing {
        @Test
        void fails(ZoomSimulator zoom) {
            new Client(zoom).get("/v2/meeting/86012345678");
            new Client(zoom).get("/v2/users/me");
            zoom.faults().next("/oauth/token", Fault.disconnect());
            fail("its own reason");
        }

        @Test
        void failsAfterDeliveries(ZoomSimulator zoom) {
            try (Receiver app = Receiver.start(zoom.app().secretToken())) {
                app.answer(500);
                zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
                zoom.meetings().start(zoom.user(), "Told");
                zoom.webhooks().settle();
            }
            fail("its own reason");
        }

        @Test
        void failsWithoutASubscription(ZoomSimulator zoom) {
            zoom.meetings().start(zoom.user(), "Told to nobody");
            fail("its own reason");
        }

        @Test
        void aborts(ZoomSimulator zoom) {
            zoom.faults().next("/oauth/token", Fault.disconnect());
            abort("not here");
        }
    }

    @ZoomTest
    static class Unanswered {
        /** Held beyond the test's end: a garbage collection would close its socket, and that is an answer too. */
        private static final Silence ENDPOINT = Silence.start();

        @Test
        void fails(ZoomSimulator zoom) {
            zoom.webhooks().subscribeUnvalidated(zoom.app(), ENDPOINT.uri());
            zoom.meetings().start(zoom.user(), "Nobody answers");
        }

        @ZoomTest(allowUnanswered = true)
        @Test
        void passes(ZoomSimulator zoom) {
            fails(zoom);
        }
    }

    @ZoomTest
    static class OpenSocket {
        @Test
        void fails(ZoomSimulator zoom) {
            leaveOneOpen(zoom);
        }

        @ZoomTest(allowOpenWebSockets = true)
        @Test
        void passes(ZoomSimulator zoom) {
            leaveOneOpen(zoom);
        }
    }

    /** What the annotation allows to one test, for all of a class. */
    static class BuiltToLeave {
        @RegisterExtension
        static final ZoomExtension ZOOM =
                ZoomExtension.builder().allowUnanswered().allowOpenWebSockets().build();

        @Test
        void aDelivery(ZoomSimulator zoom) {
            new Unanswered().fails(zoom);
        }

        @Test
        void aSocket(ZoomSimulator zoom) {
            leaveOneOpen(zoom);
        }

        @Test
        void butNoFault(ZoomSimulator zoom) {
            zoom.faults().next("/v2/users/me", Fault.status(503));
        }
    }

    /** Held beyond the test's end, as {@link Unanswered#ENDPOINT} is. */
    private static final List<SocketClient> LISTENING = new CopyOnWriteArrayList<>();

    private static void leaveOneOpen(ZoomSimulator zoom) {
        App backend = new App(
                "Backend",
                App.Kind.SERVER_TO_SERVER,
                new App.Credentials("backend-id", "backend-secret", "backend-token"),
                List.of(),
                Set.of());
        zoom.add(backend);
        Subscription own = zoom.webSockets().subscribe(backend);
        SocketClient client = SocketClient.connect(
                zoom.webSockets().address(own),
                zoom.tokens().issue(backend, zoom.user()).accessToken());
        LISTENING.add(client);
        await().until(() -> !client.frames().isEmpty());
    }

    @ZoomTest
    static class HalfARequest {
        /** Held beyond the test's end, as {@link Unanswered#ENDPOINT} is. */
        private static final List<Socket> OPEN = new CopyOnWriteArrayList<>();

        @Test
        void asksByHalf(ZoomSimulator zoom) throws Exception {
            Socket client =
                    new Socket(InetAddress.getLoopbackAddress(), zoom.baseUri().getPort());
            OPEN.add(client);
            client.getOutputStream()
                    .write("POST /oauth/token HTTP/1.1\r\nHost: zoom\r\nContent-Length: 9\r\n\r\ngrant"
                            .getBytes(US_ASCII));
            while (zoom.unansweredRequests().isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    static class Built {
        private static final User IO =
                new User("i0MarshQ9eKxWcR1sNg4Aa", "qN4vWlGTRbSxk0ePa7ZcHw", "io@shore.example", "Io", "Marsh", "UTC");

        @RegisterExtension
        static final ZoomExtension ZOOM = ZoomExtension.builder()
                .user(IO)
                .rules(Rules.standard().withRefreshGrace(Duration.ofMinutes(1)))
                .allowUnusedFaults()
                .build();

        @Test
        void hasItsWorld(ZoomSimulator zoom) {
            assertThat(zoom.users()).contains(IO).hasSizeGreaterThan(1);
            zoom.faults().next("/v2/users/me", Fault.status(503));
        }
    }

    @ZoomTest
    static class SideBySide {
        static final int TESTS = 4;
        private static final CyclicBarrier ALL_HERE = new CyclicBarrier(TESTS);

        @RepeatedTest(TESTS)
        void eachSeesItsOwnRequestsOnly(ZoomSimulator zoom, RepetitionInfo repetition) throws Exception {
            together();
            new Client(zoom).get("/v2/users/" + repetition.getCurrentRepetition());
            together();

            assertThat(zoom.requests())
                    .singleElement()
                    .extracting(Exchange::path)
                    .isEqualTo("/v2/users/" + repetition.getCurrentRepetition());
        }

        private static void together() throws InterruptedException, BrokenBarrierException, TimeoutException {
            ALL_HERE.await(60, TimeUnit.SECONDS);
        }
    }
}
