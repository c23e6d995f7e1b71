package dev.zoomflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InChromium.class)
class EventPagesTest {
    @Test
    void findChartExplainAndRunAgain(Visit visit) {
        var app = visit.zoom().app("Tides", "server-to-server");
        var id = visit.connected("Tides", app);
        visit.zoom().subscribe(app, visit.connection(id).eventAddress());
        var events = visit.events();
        visit.zoom().meet(visit.zoom().person("Alma", "Sound"), "Neap tide");
        events.awaitDoneRuns(id, 0);

        chart(visit);
        find(visit, events);
        runAgain(visit, events);
        explain(visit);
    }

    private static void chart(Visit visit) {
        visit.browser().click("[data-test=span-hour]");
        visit.browser().awaitText("#chart", "in the last hour");
        visit.browser().find("[data-test=span-hour][aria-current]");
        visit.album().take("chart-of-the-hour");
        visit.album().takeNarrow("events");
    }

    private static void find(Visit visit, EventsPage events) {
        events.search("meeting.ended", "Neap tide");
        assertThat(events.names()).isNotEmpty().containsOnly("meeting.ended");
        visit.album().take("found");
        events.search("meeting.ended", "no such text");
        assertThat(events.names()).isEmpty();
        visit.album().take("nothing-found");
        events.search("meeting.ended", "Neap tide");
    }

    private static void runAgain(Visit visit, EventsPage events) {
        events.open("meeting.ended", "Tides");
        visit.album().take("event");
        visit.album().takeNarrow("event");
        visit.browser().click("[data-test=replay]");
        visit.browser().awaitText("[data-test=run] .status", "done (attempt 2)");
        visit.album().take("run-again");
    }

    private static void explain(Visit visit) {
        visit.browser().click("[data-test=explain]");
        visit.browser().awaitText("[data-test=got]", "Tides");
        visit.album().take("explained");
        visit.album().takeNarrow("explained");
        visit.browser().type("[data-test=paste]", "not an event");
        visit.browser().click("button[data-test=explain]");
        assertThat(visit.browser().find("[data-test=problem]").getText()).contains("paste the body");
        visit.album().take("not-explained");
    }
}
