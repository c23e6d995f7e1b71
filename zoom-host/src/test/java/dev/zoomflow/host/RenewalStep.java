package dev.zoomflow.host;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;

/** Where a host can be between its request for new tokens and its commit. */
enum RenewalStep {
    REQUEST_SENT(Optional.of(true)) {
        @Override
        Runnable prepare(HaltedHost host, Moments moments) {
            return host.sluice.holdRequests()::awaitHeld;
        }
    },
    TOKENS_ISSUED(Optional.of(false)) {
        @Override
        Runnable prepare(HaltedHost host, Moments moments) {
            return host.sluice.holdAnswers(0)::awaitHeld;
        }
    },
    ANSWER_BEGUN(Optional.of(false)) {
        @Override
        Runnable prepare(HaltedHost host, Moments moments) {
            return host.sluice.holdAnswers(1 + moments.number(400))::awaitHeld;
        }
    },
    ANSWERED(Optional.of(false)) {
        @Override
        Runnable prepare(HaltedHost host, Moments moments) {
            return answeredWhileLocked(host, moments);
        }

        @Override
        void release(HaltedHost host) {
            host.store.unlock();
        }
    },
    COMMITTED(Optional.of(true)) {
        @Override
        Runnable prepare(HaltedHost host, Moments moments) {
            var before = host.store.storedTokens();
            return () -> await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> host.store.storedTokens() > before);
        }
    },
    /** Somewhere after the service has answered: what is stored tells what must be. */
    SOMEWHERE(Optional.empty()) {
        @Override
        Runnable prepare(HaltedHost host, Moments moments) {
            var gate = host.sluice.holdAnswers(0);
            return () -> {
                gate.awaitHeld();
                host.sluice.open();
                moments.pass(40);
            };
        }
    };

    private final Optional<Boolean> expected;

    RenewalStep(Optional<Boolean> expected) {
        this.expected = expected;
    }

    /** Whether the host has tokens that live afterwards; empty where it depends on the moment. */
    Optional<Boolean> expected() {
        return expected;
    }

    /** @return waits until the host is there */
    abstract Runnable prepare(HaltedHost host, Moments moments);

    /** After the host is gone. */
    void release(HaltedHost host) {}

    static Runnable answeredWhileLocked(HaltedHost host, Moments moments) {
        var gate = host.sluice.holdAnswers(0);
        return () -> {
            gate.awaitHeld();
            host.store.lock();
            host.sluice.open();
            gate.awaitPassed();
            moments.pass(200);
        };
    }
}
