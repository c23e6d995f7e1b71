package dev.zoomflow.testkit.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {
    private final EventCatalogue catalogue = EventCatalogue.standard();

    @Test
    void allKnownEventsAreThere() {
        assertThat(catalogue.all())
                .hasSize(505)
                .extracting(EventShape::name)
                .doesNotHaveDuplicates()
                .contains("meeting.started", "phone.callee_missed", "team_chat.dm_message_posted", "webinar.ended")
                .contains("app_deauthorized", "bot_notification", "endpoint.url_validation");
    }

    @Test
    void everyFileIsListed() throws IOException {
        try (var files = Files.list(Path.of("../catalogue/events"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".events"))
                            .map(name -> name.replace(".events", "")))
                    .containsExactlyInAnyOrderElementsOf(EventCatalogue.familyNames());
        }
    }

    @Test
    void anEventIsFoundByItsName() {
        assertThat(catalogue.find("bot_installed")).isPresent();
        assertThat(catalogue.find("user.created")).isPresent();
        assertThat(catalogue.find("otter.fed")).isEmpty();
    }

    @Test
    void whatNobodyPublishedIsSaid() {
        List<EventShape> unknown =
                catalogue.all().stream().filter(shape -> !shape.membersKnown()).toList();

        assertThat(unknown)
                .hasSize(46)
                .allSatisfy(shape -> assertThat(shape.paths(false)).isEmpty());
        assertThat(catalogue.all())
                .filteredOn(EventShape::membersKnown)
                .allSatisfy(shape -> assertThat(shape.paths(false)).isNotEmpty());
    }

    @Test
    void numbersOfMeetingsAreWrittenAsZoomWasSeenToWriteThem() {
        assertThat(List.of("meeting.created", "meeting.updated", "meeting.registration_created", "recording.completed"))
                .allMatch(this::numbersTheObject);
        assertThat(List.of("meeting.started", "meeting.ended", "meeting.participant_joined", "webinar.started"))
                .noneMatch(this::numbersTheObject);
    }

    private boolean numbersTheObject(String event) {
        return catalogue
                .find(event)
                .flatMap(shape -> shape.message().find("payload"))
                .flatMap(payload -> payload.find("object"))
                .flatMap(object -> object.find("id"))
                .orElseThrow()
                .notation()
                .says("number");
    }
}
