package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.Failure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host does with deliveries. Part of {@link HostContract}. */
interface IntakeClauses extends HostSubject {
    @Test
    default void whatWasAcknowledgedIsHandledAlsoAfterARestart(@TempDir Path folder) throws Exception {
        var clause = Clause.of("DeliveryResult.Accepted", "store durably, then acknowledge");
        var failing = new TrialHandler();
        var ids = new String[] {"e1", "e2", "e3"};
        for (var id : ids) {
            failing.plan(id, TrialHandler.failing(Failure.UNAVAILABLE, 100));
        }
        try (var trial = Trial.start(this, folder, clause, failing)) {
            trial.host().connect();
            for (var id : ids) {
                trial.happens(id, "");
            }
        }
        try (var trial = Trial.start(this, folder, clause, new TrialHandler())) {
            trial.handled(ids);
        }
    }

    @Test
    default void whatCannotBeStoredIsNotAcknowledged(@TempDir Path folder) throws Exception {
        var clause = Clause.of("DeliveryResult.Accepted", "store durably, then acknowledge");
        try (var trial = Trial.start(this, folder, clause, new TrialHandler())) {
            trial.host().connect();
            trial.host().breakStore();
            int status;
            try {
                status = trial.post(TrialSource.event("e1", "")).statusCode();
            } finally {
                trial.host().mendStore();
            }
            clause.same(503, status, "the answer while nothing can be stored, so that the service sends it again,");
            trial.happens("e1", "");
            trial.handled("e1");
        }
    }

    @Test
    default void manyCopiesOfAnEventAreHandledOnce(@TempDir Path folder) throws Exception {
        var clause = Clause.of(
                "Event.id", "the same for every copy of one occurrence, by whatever way and however often it comes");
        try (var trial = Trial.start(this, folder, clause, new TrialHandler())) {
            trial.host().connect();
            Crowd.of(4, clause, thread -> () -> {
                trial.happens("e1", "k");
                return thread;
            });
            trial.handled("e1");
            trial.happens("e1", "k");
            trial.happens("e2", "k");
            trial.handled("e2");
            trial.staysAt(2, moment());
        }
        try (var trial = Trial.start(this, folder, clause, new TrialHandler())) {
            trial.happens("e1", "k");
            trial.happens("e3", "k");
            trial.handled("e3");
            clause.same(1, trial.handler().attempts().size(), "the number of attempts after a restart");
        }
    }

    @Test
    default void theProtocolsAnswerIsGivenByteForByte(@TempDir Path folder) throws Exception {
        var clause = Clause.of("DeliveryResult.Answered", "The protocol wants this answer, byte for byte");
        try (var trial = Trial.start(this, folder, clause, new TrialHandler())) {
            var answer = trial.post("{\"hello\":1}");
            clause.same(200, answer.statusCode(), "the status");
            clause.same(TrialSource.ANSWER, answer.body(), "the answer");
        }
    }

    @Test
    default void whatIsNotGenuineIsRefusedWithItsStatus(@TempDir Path folder) throws Exception {
        var clause = Clause.of(
                "DeliveryResult.Rejected",
                "of the HTTP answer: 4xx if it will never be genuine, 503 if it may be when it is sent again");
        try (var trial = Trial.start(this, folder, clause, new TrialHandler())) {
            for (int status : new int[] {401, 403, 503}) {
                var answer = trial.post("{\"reject\": " + status + "}");
                clause.same(status, answer.statusCode(), "the answer to what is to be rejected with " + status);
            }
        }
    }

    @Test
    default void aDeliveryWithoutEventsIsAcknowledged(@TempDir Path folder) throws Exception {
        var clause = Clause.of("DeliveryResult.Accepted", "No events: acknowledge.");
        try (var trial = Trial.start(this, folder, clause, new TrialHandler())) {
            var status = trial.post("{\"nothing\":1}").statusCode();
            clause.holds(status / 100 == 2, "it was answered with " + status);
        }
    }

    @Test
    default void closingItClosesItsIntegrations(@TempDir Path folder) throws Exception {
        var clause = Clause.of("Integration.close", "Ends what it started");
        var trial = Trial.start(this, folder, clause, new TrialHandler());
        try (trial) {
            trial.host().connect();
            trial.happens("e1", "");
            trial.handled("e1");
            clause.holds(trial.integrations() > 0, "no integration is open while it runs");
        }
        Awaited.within(patience(), () -> trial.integrations() == 0);
        clause.same(0, trial.integrations(), "the number of integrations open after it was closed");
    }
}
