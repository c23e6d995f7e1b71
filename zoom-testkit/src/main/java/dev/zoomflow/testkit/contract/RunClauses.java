package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host does with handlers. Part of {@link HostContract}. */
interface RunClauses extends HostSubject {
    @Test
    default void theHandlerGetsTheMessageAsItCame(@TempDir Path folder) throws Exception {
        var clause = Clause.of("EventContext.event", "The event as stored, unchanged.");
        try (var trial = connected(folder, clause, new TrialHandler())) {
            trial.happens("e1", "");
            trial.handled("e1");
            clause.same(
                    TrialSource.event("e1", ""),
                    trial.handler().attempts("e1").get(0).json(),
                    "the message");
        }
    }

    private Trial connected(Path folder, Clause clause, TrialHandler handler) throws Exception {
        var trial = Trial.start(this, folder, clause, handler);
        trial.host().connect();
        return trial;
    }

    @Test
    default void eventsOfOneKeyAreHandledOneAfterAnother(@TempDir Path folder) throws Exception {
        var clause = Clause.of("Event.orderingKey", "events with equal keys are handled one after another");
        var handler = new TrialHandler().plan("e1", TrialHandler.failing(Failure.UNAVAILABLE, 1));
        var ids = List.of("e1", "e2", "e3", "e4", "e5");
        try (var trial = connected(folder, clause, handler)) {
            for (var id : ids) {
                handler.plan(id, () -> Thread.sleep(20));
                trial.happens(id, "k");
            }
            trial.handled(ids.toArray(String[]::new));
            clause.same(ids, handler.done(), "the order");
            clause.same(1, handler.mostAtOnce(), "the number of events of one key handled at once");
        }
    }

    @Test
    default void nobodyWaitsForAnotherKey(@TempDir Path folder) throws Exception {
        var clause = Clause.of("Event.orderingKey", "\"\" has no order");
        var released = new CountDownLatch(1);
        var handler = new TrialHandler().plan("slow", released::await).plan("aimless", released::await);
        try (var trial = connected(folder, clause, handler)) {
            trial.happens("slow", "k");
            trial.happens("aimless", "");
            trial.attempted("slow");
            trial.happens("other", "l");
            trial.happens("free", "");
            trial.handled("other", "free");
            released.countDown();
            trial.handled("slow", "aimless");
        } finally {
            released.countDown();
        }
    }

    @Test
    default void whatIsUnavailableIsTriedAgain(@TempDir Path folder) throws Exception {
        var clause = Clause.of("Failure.UNAVAILABLE", "Retry on the schedule.");
        var handler = new TrialHandler().plan("e1", TrialHandler.failing(Failure.UNAVAILABLE, 1));
        try (var trial = connected(folder, clause, handler)) {
            trial.happens("e1", "");
            trial.handled("e1");
            var numbers = handler.attempts("e1").stream()
                    .map(TrialHandler.Attempt::number)
                    .toList();
            clause.same(List.of(1, 2), numbers, "the numbers of the attempts");
        }
    }

    @Test
    default void theKeyIsOfTheRun(@TempDir Path folder) throws Exception {
        var clause =
                Clause.of("EventContext.idempotencyKey", "the same in every attempt of this run, and in no other run");
        var handler = new TrialHandler().plan("e1", TrialHandler.failing(Failure.UNAVAILABLE, 1));
        try (var trial = connected(folder, clause, handler)) {
            trial.happens("e1", "");
            trial.happens("e2", "");
            trial.handled("e1", "e2");
            var keys = handler.attempts("e1").stream()
                    .map(TrialHandler.Attempt::key)
                    .distinct()
                    .toList();
            clause.same(1, keys.size(), "the number of keys of one run");
            var key = keys.get(0);
            clause.holds(key.matches("[\\x21-\\x7e][\\x20-\\x7e]{0,127}"), "the key is \"" + key + "\"");
            clause.holds(!handler.attempts("e2").get(0).key().equals(key), "two runs have the key " + key);
        }
    }

    @Test
    default void aRefusalIsNotTriedAgain(@TempDir Path folder) throws Exception {
        var clause = Clause.of("Failure.REFUSED", "Retrying cannot help.");
        var handler = new TrialHandler().plan("e1", TrialHandler.failing(Failure.REFUSED, 1));
        try (var trial = connected(folder, clause, handler)) {
            trial.happens("e1", "k");
            trial.happens("e2", "k");
            trial.handled("e2");
            trial.staysAt(2, moment());
        }
    }

    @Test
    default void whoIsRateLimitedWaits(@TempDir Path folder) throws Exception {
        var clause = Clause.of("Failure.RATE_LIMITED", "Wait ConnectionException.retryAfter()");
        var handler = new TrialHandler().plan("e1", () -> {
            throw ConnectionException.rateLimited(moment(), "not so fast");
        });
        try (var trial = connected(folder, clause, handler)) {
            trial.happens("e1", "");
            trial.handled("e1");
            var attempts = handler.attempts("e1");
            var waited =
                    Duration.ofNanos(attempts.get(1).begun() - attempts.get(0).begun());
            clause.holds(
                    waited.compareTo(moment().minusMillis(100)) > 0,
                    "the next attempt came after " + waited.toMillis() + " ms instead of " + moment().toMillis());
        }
    }

    @Test
    default void withoutAGrantItsRunsWaitForThePerson(@TempDir Path folder) throws Exception {
        var clause = Clause.of("Failure.AUTHORIZATION", "Ask for a new authorisation, park the connection's runs.");
        var handler = new TrialHandler().plan("e1", TrialHandler.failing(Failure.AUTHORIZATION, 1));
        try (var trial = Trial.start(this, folder, clause, handler)) {
            var connection = trial.host().connect();
            trial.happens("e1", "k");
            trial.attempted("e1");
            trial.happens("e2", "k");
            trial.staysAt(1, moment());
            trial.host().reconnect(connection);
            trial.handled("e1", "e2");
        }
    }
}
