package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.registration.Answers;
import dev.zoomflow.testkit.registration.Registered;
import dev.zoomflow.testkit.registration.RegistrantBook;
import dev.zoomflow.testkit.registration.Status;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Who registered to see recordings, and whether they may. Each call tells what it changed. Thread-safe. */
final class Viewers {
    private static final int AUTOMATIC = 0;

    private final RegistrantBook book = new RegistrantBook();
    private final RecordingEvents told;
    private final InstantSource clock;

    Viewers(RecordingEvents told, InstantSource clock) {
        this.told = told;
        this.clock = clock;
    }

    List<Registered> of(Recording recording) {
        return book.all(recording.uuid());
    }

    Optional<Registered> find(Recording recording, String id) {
        return book.find(recording.uuid(), id);
    }

    /** Who registers again stays who they were and may answer otherwise. */
    Registered register(Recording recording, ObjectNode body) {
        ObjectNode answers = Answers.kept(body);
        Optional<Registered> known =
                book.byEmail(recording.uuid(), answers.path("email").asString(""));
        Registered viewer = known.map(one -> one.with(answers, Set.of())).orElseGet(() -> create(recording, answers));
        book.put(recording.uuid(), viewer);
        if (known.isEmpty()) {
            told.registration("created", recording, whole(viewer), Optional.empty());
        }
        return viewer;
    }

    private Registered create(Recording recording, ObjectNode answers) {
        boolean automatic = recording.settings().path("approval_type").asInt(2) == AUTOMATIC;
        return new Registered(
                Identifiers.id(),
                answers,
                automatic ? Status.APPROVED : Status.PENDING,
                clock.instant(),
                "",
                0,
                Set.of());
    }

    void decide(Recording recording, Registered viewer, Status status, User operator) {
        if (viewer.status() != status) {
            Registered decided = viewer.as(status);
            book.put(recording.uuid(), decided);
            told.registration(status.word(), recording, decided.brief(), Optional.of(operator));
        }
    }

    /** As lists show somebody. */
    static ObjectNode row(Registered viewer) {
        ObjectNode json = Json.object().put("id", viewer.id());
        json.setAll(viewer.answers().deepCopy());
        return json.put("status", viewer.status().word());
    }

    /** With every field that there is, empty where nothing was said. */
    private static ObjectNode whole(Registered viewer) {
        ObjectNode json = Json.object();
        Answers.texts().forEach(name -> json.put(name, ""));
        json.setAll(row(viewer));
        return json;
    }
}
