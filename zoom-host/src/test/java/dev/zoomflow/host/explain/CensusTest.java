package dev.zoomflow.host.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.host.connection.Grant;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.Status;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.engine.RunView;
import dev.zoomflow.host.explain.Explanation.HandlerLine;
import dev.zoomflow.host.explain.Explanation.Line;
import dev.zoomflow.host.inbox.Why;
import dev.zoomflow.host.plugin.LoadedHandler;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CensusTest {
    private record On(String pattern) implements EventHandler<Event> {
        @Override
        public EventType<Event> type() {
            return EventType.matching("zoom", pattern);
        }

        @Override
        public void handle(Event event, EventContext context) {}
    }

    private static final List<LoadedHandler> HANDLERS = List.of(
            new LoadedHandler("p:Ran", "Ran", "p", new On("meeting.ended")),
            new LoadedHandler("p:Fresh", "Fresh", "p", new On("meeting.*")),
            new LoadedHandler("p:Off", "Off", "p", new On("meeting.ended")),
            new LoadedHandler("p:Other", "Other", "p", new On("user.*")));

    private static StoredConnection connection(String id, String type, Optional<Grant> grant) {
        var status = new Status(State.OK, "", Instant.EPOCH, Optional.empty(), List.of());
        return new StoredConnection(id, type, "own", id, "", status, grant, Instant.EPOCH);
    }

    private static StoredConnection of(String id, String app, String account, String user) {
        var grant = new Grant(1, app, account, user, false, "Me", Instant.EPOCH);
        return connection(id, "zoom", Optional.of(grant));
    }

    private static Asked asked(long event, Map<String, Why> routes, List<RunView> runs) {
        var subject = Subject.of("app", "acc", "me");
        return new Asked(event, "zoom", "meeting.ended", "", subject, "proof", "reason", routes, runs);
    }

    private static Explanation explain(Asked asked, StoredConnection... connections) {
        var census = new Census(
                asked,
                new Deeds(
                        ids -> Map.of("mine", Set.of("p:Ran", "p:Fresh", "p:Other", "gone:Missing")), () -> HANDLERS));
        List.of(connections).forEach(census::ask);
        return census.explained();
    }

    private static RunView run(String handler) {
        return new RunView(
                1, 7, "mine", handler, "DONE", 1, Optional.empty(), "", Optional.of(Instant.EPOCH), List.of());
    }

    @Test
    void everyConnectionGetsItsReasonTheNearestFirst() {
        var found = explain(
                asked(7, Map.of("mine", Why.OWNER), List.of()),
                connection("foreign", "other", Optional.empty()),
                of("app", "app2", "acc", "me"),
                connection("draft", "zoom", Optional.empty()),
                of("account", "app", "acc2", "me"),
                of("user", "app", "acc", "you"),
                of("late", "app", "acc", "me"),
                of("mine", "app", "acc", "me"));

        assertThat(found.got()).extracting(Line::connectionId, Line::why).containsExactly(tuple("mine", Why.OWNER));
        assertThat(found.others())
                .extracting(Line::connectionId, Line::why)
                .containsExactly(
                        tuple("late", Why.NOT_THEN),
                        tuple("user", Why.OTHER_USERS),
                        tuple("account", Why.OTHER_ACCOUNT),
                        tuple("draft", Why.NOT_CONNECTED),
                        tuple("app", Why.OTHER_APP),
                        tuple("foreign", Why.OTHER_TYPE));
        assertThat(found.counts()).contains(entry(Why.OWNER, 1L), entry(Why.OTHER_APP, 1L));
    }

    @Test
    void whoGotItKeepsItsReasonAlsoWhenTheGrantIsAnotherToday() {
        var found = explain(asked(7, Map.of("mine", Why.WHOLE_ACCOUNT), List.of()), of("mine", "app", "acc9", "me"));

        assertThat(found.got()).extracting(Line::why).containsExactly(Why.WHOLE_ACCOUNT);
    }

    @Test
    void whatItsHandlersDidIsSaidAndWhyTheOthersDidNothing() {
        var found = explain(asked(7, Map.of("mine", Why.OWNER), List.of(run("p:Ran"))), of("mine", "app", "acc", "me"));

        assertThat(found.got().get(0).handlers())
                .containsExactly(
                        new HandlerLine("p:Ran", "done"),
                        new HandlerLine("p:Fresh", "did not run: it was switched on or loaded afterwards"),
                        new HandlerLine("p:Off", "is not switched on for this connection"),
                        new HandlerLine("p:Other", "does not handle meeting.ended"),
                        new HandlerLine(
                                "gone:Missing", "did not run: it was switched on afterwards, and is not loaded"));
    }

    @Test
    void ofAPastedEventItIsSaidWhatWouldBe() {
        var found = explain(asked(0, Map.of(), List.of()), of("mine", "app", "acc", "me"));

        assertThat(found.stored()).isFalse();
        assertThat(found.got()).extracting(Line::why).containsExactly(Why.OWNER);
        assertThat(found.got().get(0).handlers())
                .contains(
                        new HandlerLine("p:Ran", "would run"),
                        new HandlerLine("gone:Missing", "would wait: it is not loaded"));
    }

    @Test
    void ofVeryManyAFewAreNamedAndAllAreCounted() {
        var many = new StoredConnection[500];
        for (int i = 0; i < many.length; i++) {
            many[i] = of("user" + i, "app", "acc", "you" + i);
        }

        var found = explain(asked(0, Map.of(), List.of()), many);

        assertThat(found.others()).hasSize(20);
        assertThat(found.counts()).containsExactly(entry(Why.OTHER_USERS, 500L));
    }
}
