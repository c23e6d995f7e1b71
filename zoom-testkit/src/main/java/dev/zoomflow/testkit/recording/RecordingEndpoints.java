package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/meetings/{id}/recordings} and {@code /v2/users/{id}/recordings}. */
public final class RecordingEndpoints implements Family {
    private static final int LONGEST_LIFE = 604_800;

    private final RecordingBook book;
    private final RecordingFinder finder;
    private final Supplier<URI> base;
    private final Pages pages;
    private final InstantSource clock;

    public RecordingEndpoints(RecordingBook book, Supplier<URI> base, Pages pages, InstantSource clock) {
        this.book = book;
        this.finder = new RecordingFinder(book);
        this.base = base;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/meetings/{meetingId}/recordings", this::files)
                .on("GET /v2/users/{userId}/recordings", this::list);
    }

    private Answer files(Caller caller, Request request) {
        Recording recording = finder.of(caller, request);
        if (recording.kept().isEmpty()) {
            throw RecordingFinder.none();
        }
        ObjectNode json = recording.json(recording.kept(), base.get());
        json.put("id", Long.toString(recording.meeting().id()));
        json.put("type", Integer.toString(recording.meeting().type()));
        Parameters query = request.queryParameters();
        boolean token = query.all("include_fields").stream()
                .flatMap(fields -> Arrays.stream(fields.split(",", -1)))
                .anyMatch("download_access_token"::equals);
        if (token) {
            json.put("download_access_token", book.downloadToken(life(query)));
        }
        return Answer.json(200, json);
    }

    private static Duration life(Parameters query) {
        try {
            int seconds = query.filled("ttl").map(Integer::parseInt).orElse(86_400);
            if (seconds >= 0 && seconds <= LONGEST_LIFE) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException malformed) {
            // as good as too long
        }
        throw ApiError.invalidField("ttl", "Invalid field.");
    }

    private Answer list(Caller caller, Request request) {
        User host = caller.find(request.variable("userId"));
        Parameters query = request.queryParameters();
        DateWindow window = DateWindow.orToday(query, clock.instant());
        boolean trash = query.filled("trash").filter("true"::equals).isPresent();
        Function<Recording, List<RecordingFile>> shown = trash ? Recording::trashed : Recording::kept;
        List<ObjectNode> rows = book.all().stream()
                .filter(recording -> recording.meeting().host().id().equals(host.id()))
                .filter(recording -> trash || window.contains(recording.startedAt()))
                .filter(recording ->
                        asked(query, recording) && !shown.apply(recording).isEmpty())
                .map(recording -> recording.json(shown.apply(recording), base.get()))
                .toList();
        return Answer.json(200, window.around(pages.page(request, "meetings", rows)));
    }

    private static boolean asked(Parameters query, Recording recording) {
        return query.filled("meeting_id")
                .map(id -> id.equals(Long.toString(recording.meeting().id())))
                .orElse(true);
    }
}
