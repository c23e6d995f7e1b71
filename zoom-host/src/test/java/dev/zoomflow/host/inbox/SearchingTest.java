package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.engine.RunView;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.host.store.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Among 100,000 events. */
@SuppressWarnings("NullAway.Init")
@OnEachStore
class SearchingTest {
    private static final int MANY = 100_000;
    private static final String EACH =
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + MANY + ") ";

    @Parameter
    private TestStore store;

    /** Filled once: the tests only read. */
    private static final Map<TestStore, Database> FILLED = new EnumMap<>(TestStore.class);

    @TempDir
    private static Path folder;

    private Database database;
    private Events events;

    @BeforeEach
    void open() {
        database = FILLED.computeIfAbsent(store, SearchingTest::filled);
        var key = folder.resolve(store.name()).resolve("key");
        events = new Events(database, Vault.open(key, Optional.empty(), database));
    }

    @AfterAll
    static void close() {
        FILLED.values().forEach(Database::close);
        FILLED.clear();
    }

    /** Every 1,000th is rare, every 50,000th given up, every 10th nobody's, the rest of 7 connections in turn. */
    private static Database filled(TestStore store) {
        var database = store.open(folder.resolve(store.name()));
        database.<Object>write(handle -> {
            handle.execute(EACH + "insert into delivery (seq, received_at, sealed) select i, i * 1000, '' from n");
            handle.execute(EACH + "insert into event (seq, delivery_seq, part, type, owner, event_id, event_type, app,"
                    + " account, owners, ordering_key, occurred_at, received_at, json, ends_access, access_ended, reached)"
                    + " select i, i, 0, 'zoom', '', 'e' || i, case when i % 1000 = 0 then 'rare' else 'meeting.ended' end,"
                    + " 'app', 'acc', '[]', '', i * 1000, i * 1000, '{\"topic\":\"Plan ' || i || ' 100%\"}', 0, 0,"
                    + " case when i % 10 = 0 then 0 else 1 end from n");
            handle.execute(EACH + "insert into route (event_seq, connection_id, reason)"
                    + " select i, 'con_' || (i % 7), 'OWNER' from n where i % 10 <> 0");
            return handle.execute(
                    EACH + "insert into run (id, event_seq, connection_id, handler, lane, late, state,"
                            + " attempt, failures, queued_at, due_at, problem, finished_at) select i, i, 'con_' || (i % 7), 'p:H',"
                            + " '', 0, case when i % 50000 = 1 then 'DEAD' when i % 50000 = 2 then 'QUEUED' else 'DONE' end, 1, 0,"
                            + " 0, 0, '', case when i % 50000 = 2 then null else 1 end from n where i % 10 <> 0 and i % 5 <> 4");
        });
        store.settle(database);
        return database;
    }

    private static Search search(String type, String connection, Outcome outcome, String text) {
        return new Search(type, connection, outcome, text, Long.MAX_VALUE);
    }

    private List<Long> seqs(Search search) {
        return events.search(search, 3).events().stream().map(EventView::seq).toList();
    }

    @Test
    void eachQuestionIsAnsweredTheNewestFirst() {
        assertThat(seqs(Search.EVERYTHING)).containsExactly(100_000L, 99_999L, 99_998L);
        assertThat(seqs(search("rare", "", Outcome.ANY, ""))).containsExactly(100_000L, 99_000L, 98_000L);
        assertThat(seqs(search("", "con_3", Outcome.ANY, ""))).containsExactly(99_998L, 99_991L, 99_984L);
        assertThat(seqs(search("", "", Outcome.NOBODY, ""))).containsExactly(100_000L, 99_990L, 99_980L);
        assertThat(seqs(search("", "", Outcome.GIVEN_UP, ""))).containsExactly(50_001L, 1L);
        assertThat(seqs(search("", "", Outcome.OPEN, ""))).containsExactly(50_002L, 2L);
        assertThat(seqs(search("", "", Outcome.DONE, ""))).containsExactly(99_998L, 99_997L, 99_996L);
        assertThat(seqs(search("", "", Outcome.UNHANDLED, ""))).containsExactly(99_999L, 99_994L, 99_989L);
        assertThat(seqs(search("", "", Outcome.ANY, "PLAN 99_998"))).isEmpty();
        assertThat(seqs(search("", "", Outcome.ANY, "PLAN 99998 100%"))).containsExactly(99_998L);
        assertThat(seqs(search("meeting.ended", "con_1", Outcome.GIVEN_UP, "plan")))
                .containsExactly(1L);
        assertThat(seqs(search("rare", "con_1", Outcome.ANY, ""))).isEmpty();
    }

    @Test
    void routesAndRunsComeWithTheirEvents() {
        var found = events.search(search("", "con_3", Outcome.ANY, ""), 2).events();

        assertThat(found.get(0).routes()).containsExactly(new RouteView("con_3", Why.OWNER));
        assertThat(found.get(0).runs()).extracting(RunView::state).containsExactly("DONE");
        assertThat(found.get(0)).isEqualTo(events.find(99_998).orElseThrow());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var seen = new HashSet<Long>();
        var search = search("rare", "", Outcome.ANY, "");
        var pages = 0;
        for (var found = events.search(search, 30); ; found = events.search(search.before(found.older()), 30)) {
            found.events().forEach(event -> assertThat(seen.add(event.seq())).isTrue());
            pages++;
            if (found.older() == 0) {
                break;
            }
        }

        assertThat(seen).hasSize(100);
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void aRareTextIsFoundByGoingOnWhereTheSearchStopped() {
        var search = search("", "", Outcome.ANY, "plan 17 ");
        var seen = new ArrayList<Long>();
        var pages = 1;
        var found = events.search(search, 10);
        while (found.older() > 0) {
            assertThat(found.ended()).isTrue();
            found.events().forEach(event -> seen.add(event.seq()));
            found = events.search(search.before(found.older()), 10);
            pages++;
        }

        assertThat(seen).containsExactly(17L);
        assertThat(pages).isEqualTo(MANY / Searching.LOOKED_AT + 1);
    }

    @Test
    void everyQuestionIsLedByAnIndex() {
        var led = Map.of(
                search("rare", "", Outcome.ANY, "x"), List.of("event_by_type"),
                search("rare", "con_3", Outcome.DONE, "x"), List.of("route_by_connection", "route_pkey"),
                search("", "", Outcome.NOBODY, "x"), List.of("event_for_nobody"),
                search("rare", "con_3", Outcome.GIVEN_UP, "x"), List.of("run_given_up", "run_undone"),
                search("", "", Outcome.OPEN, ""), List.of("run_unfinished", "run_undone"),
                search("", "", Outcome.ANY, "x"), List.of("PRIMARY KEY", "event_pkey"),
                search("", "", Outcome.DONE, "x"), List.of("PRIMARY KEY", "event_pkey"),
                search("", "", Outcome.UNHANDLED, "x"), List.of("PRIMARY KEY", "event_pkey"));
        led.forEach((search, indexes) -> assertThat(plan(search))
                .as("%s", search)
                .containsAnyOf(indexes.toArray(String[]::new))
                .doesNotContain("Seq Scan")
                .doesNotContain("TEMP B-TREE")
                .doesNotContain("SCAN event")
                .doesNotContain("SCAN run")
                .doesNotContain("SCAN route"));
    }

    private String plan(Search search) {
        var searching = new Searching(search);
        return database.read(handle -> store.plan(handle, searching.sql(), used(searching)));
    }

    private static Map<String, Object> used(Searching searching) {
        var values = new HashMap<>(searching.values(51));
        values.keySet().removeIf(name -> !searching.sql().contains(":" + name));
        return values;
    }

    @Test
    void eventsAreCountedOverTimeByIndex() {
        var counts = new Timeline(database).since(Instant.ofEpochSecond(99_000), Duration.ofSeconds(100));

        assertThat(counts).hasSize(11);
        assertThat(counts.get(0)).isEqualTo(new Timeline.Count(Instant.ofEpochSecond(99_000), 100, 10));
        var values = Map.of("width", 100_000L, "since", 99_000_000L);
        assertThat(database.<String>read(handle -> store.plan(handle, Timeline.COUNTS, values)))
                .contains("event_by_time")
                .doesNotContain("Seq Scan");
    }
}
