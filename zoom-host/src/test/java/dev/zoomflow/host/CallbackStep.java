package dev.zoomflow.host;

import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.Fault;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Where a host can be between a browser's return from the service and the page that it gets. */
enum CallbackStep {
    EXCHANGE_SENT(true, false) {
        @Override
        Runnable prepare(HaltedHost host, Moments moments) {
            return host.sluice.holdRequests()::awaitHeld;
        }
    },
    TOKENS_ISSUED(false, false) {
        @Override
        Runnable prepare(HaltedHost host, Moments moments) {
            return host.sluice.holdAnswers(moments.number(400))::awaitHeld;
        }
    },
    ANSWERED(false, false) {
        @Override
        Runnable prepare(HaltedHost host, Moments moments) {
            return RenewalStep.answeredWhileLocked(host, moments);
        }

        @Override
        void release(HaltedHost host) {
            host.store.unlock();
        }
    },
    WHO_AM_I_ASKED(true, true) {
        @Override
        Runnable prepare(HaltedHost host, Moments moments) {
            var before = host.store.storedTokens();
            var stalled = host.zoom.faults().next("/v2/users/me", Fault.stall(Duration.ofMinutes(2)));
            // whoever looks after grants that are in doubt since the step before may ask that, too
            return () -> soon(() -> stalled.met() == 1 && host.store.storedTokens() > before);
        }

        @Override
        void release(HaltedHost host) {
            host.zoom.faults().lift();
        }
    },
    CONNECTED(true, true) {
        @Override
        Runnable prepare(HaltedHost host, Moments moments) {
            var before = host.store.connectedBySignIn();
            return () -> soon(() -> host.store.connectedBySignIn() > before);
        }
    };

    private final boolean works;
    private final boolean connects;

    CallbackStep(boolean works, boolean connects) {
        this.works = works;
        this.connects = connects;
    }

    /** Whether the host has tokens that live afterwards, be it those from before. */
    boolean works() {
        return works;
    }

    /** Whether this sign-in is finished after the restart. */
    boolean connects() {
        return connects;
    }

    /** @return waits until the host is there */
    abstract Runnable prepare(HaltedHost host, Moments moments);

    /** After the host is gone. */
    void release(HaltedHost host) {}

    private static void soon(BooleanSupplier there) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofMinutes(3))
                .until(there::getAsBoolean);
    }
}
