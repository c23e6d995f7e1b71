package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call of {@link EventStream#next} on a thread of its own, as a host makes it. */
final class Pull {
    private static final String NAME = "contract";

    private final FutureTask<Optional<Delivery>> call;
    private final Thread thread;

    private Pull(EventStream stream, Duration patience) {
        call = new FutureTask<>(() -> stream.next(patience));
        thread = new Thread(call, NAME);
        thread.setDaemon(true);
    }

    static Pull begin(EventStream stream, Duration patience) {
        var pull = new Pull(stream, patience);
        pull.thread.start();
        return pull;
    }

    static boolean isIts(Thread thread) {
        return thread.getName().equals(NAME);
    }

    /** Whether it is waiting by now: for something to happen, it seems. */
    boolean waits(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!isWaiting() && System.nanoTime() < deadline && !call.isDone()) {
            Thread.sleep(1);
        }
        return !call.isDone();
    }

    private boolean isWaiting() {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    /**
     * What it returned; a call that does not come back breaks the promise, and so does any exception but the one that it
     * may throw.
     *
     * @throws ConnectionException as the stream
     */
    Optional<Delivery> result(Clause clause, Duration longest) throws InterruptedException {
        try {
            return call.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ConnectionException over) {
                throw over;
            }
            throw clause.broken("next() threw " + failed.getCause());
        } catch (TimeoutException stuck) {
            thread.interrupt();
            throw clause.broken("next() did not come back within " + longest);
        }
    }
}
