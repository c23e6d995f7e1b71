package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.handler.HandlerHost;
import dev.zoomflow.zoom.ZoomApi;
import org.junit.jupiter.api.Test;

class NoteStartTest {
    // tag::test[]
    @Test
    void notesInTheAgendaWhenTheMeetingBegan() throws Exception {
        try (var zoom = ZoomSimulator.start()) {
            var host = HandlerHost.connectedAs(zoom, zoom.user());

            var meeting = zoom.meetings().start(zoom.user(), "Planning");
            host.handleLast("meeting.started", new NoteStart());

            var noted = ZoomApi.of(host.connection()).meeting(Long.toString(meeting.id())).orElseThrow();
            assertThat(noted.agenda()).hasValueSatisfying(agenda -> assertThat(agenda).startsWith("Began at "));
        }
    }
    // end::test[]
}
