package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.rest.TimeWindow;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/archive_files} and {@code /v2/past_meetings/{uuid}/archive_files}. */
final class ArchiveEndpoints implements Family {
    private static final String ALL = "/v2/archive_files";
    private static final String OF_ONE = "/v2/past_meetings/{meetingUUID}/archive_files";

    private final Archive archive;
    private final Pages pages;
    private final Supplier<URI> base;

    ArchiveEndpoints(Archive archive, Pages pages, Supplier<URI> base) {
        this.archive = archive;
        this.pages = pages;
        this.base = base;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("GET " + ALL + "/statistics", this::statistics)
                .on("PATCH " + ALL + "/{fileId}", this::change)
                .on("GET " + OF_ONE, this::one)
                .on("DELETE " + OF_ONE, this::delete);
    }

    private Answer list(Caller caller, Request request) {
        boolean byStart = request.queryParameters()
                .filled("query_date_type")
                .filter("meeting_start_time"::equals)
                .isPresent();
        TimeWindow window = TimeWindow.of(request.queryParameters());
        List<ObjectNode> rows = visible(caller)
                .filter(archived -> window.contains(byStart ? archived.startedAt() : archived.completedAt()))
                .map(archived -> json(caller, archived))
                .toList();
        ObjectNode page = pages.page(request, "meetings", rows);
        return Answer.json(200, window.around(page.remove(List.of("page_count", "page_number"))));
    }

    private Answer statistics(Caller caller, Request request) {
        TimeWindow window = TimeWindow.of(request.queryParameters());
        List<Archived> all = visible(caller)
                .filter(archived -> window.contains(archived.completedAt()))
                .toList();
        List<String> extensions = all.stream()
                .flatMap(archived -> archived.files().stream())
                .map(file -> file.kind().extension().toLowerCase(Locale.ROOT))
                .toList();
        ObjectNode json = window.around(Json.object()).put("total_records", all.size());
        ObjectNode byExtension = json.putObject("statistic_by_file_extension");
        Stream.of("mp4", "m4a", "txt", "json", "vtt")
                .forEach(extension -> byExtension.put(
                        extension + "_file_count",
                        extensions.stream().filter(extension::equals).count()));
        json.putObject("statistic_by_file_status")
                .put("processing_file_count", 0)
                .put("completed_file_count", extensions.size())
                .put("failed_file_count", 0);
        return Answer.json(200, json);
    }

    private Answer change(Caller caller, Request request) {
        String id = request.variable("fileId");
        JsonNode wanted = JsonBody.of(request).path("auto_delete");
        if (!wanted.isBoolean()) {
            throw ApiError.invalidField("auto_delete", "Invalid field.");
        }
        Archived archived = archive.with(id)
                .filter(found -> caller.maySee(found.meeting().host()))
                .orElseThrow(RecordingFinder::none);
        archive.autoDelete(archived, id, wanted.asBoolean());
        return Answer.empty(204);
    }

    private Answer one(Caller caller, Request request) {
        return Answer.json(200, json(caller, find(caller, request)));
    }

    private Answer delete(Caller caller, Request request) {
        archive.delete(find(caller, request));
        return Answer.empty(204);
    }

    private ObjectNode json(Caller caller, Archived archived) {
        return archived.json(caller.account().name(), base.get());
    }

    private Archived find(Caller caller, Request request) {
        String uuid = request.variable("meetingUUID");
        return archive.find(uuid)
                .filter(archived -> caller.maySee(archived.meeting().host()))
                .orElseThrow(() -> Kind.MEETING.noSuch(uuid));
    }

    private Stream<Archived> visible(Caller caller) {
        return archive.all().stream()
                .filter(archived -> caller.maySee(archived.meeting().host()));
    }
}
