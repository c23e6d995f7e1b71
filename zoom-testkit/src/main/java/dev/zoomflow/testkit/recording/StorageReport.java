package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/cloud_recording}: how much room recordings took on each day. */
final class StorageReport implements Family {
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final RecordingBook book;
    private final InstantSource clock;

    StorageReport(RecordingBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/report/cloud_recording", this::days);
    }

    private Answer days(Caller caller, Request request) {
        DateWindow window = DateWindow.required(request.queryParameters());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        ObjectNode json = window.around(Json.object());
        ArrayNode days = json.putArray("cloud_recording_storage");
        window.from()
                .datesUntil(window.to().plusDays(1))
                .filter(day -> !day.isAfter(today))
                .forEach(day -> days.addObject()
                        .put("date", day.toString())
                        .put("free_usage", "0")
                        .put("plan_usage", "0")
                        .put("usage", usage(caller, day)));
        return Answer.json(200, json);
    }

    /** Of what is still there, as it was on this day's end. */
    private String usage(Caller caller, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        long bytes = book.all().stream()
                .filter(recording -> caller.maySee(recording.meeting().host()))
                .filter(recording -> recording.endedAt().isBefore(end))
                .flatMap(recording -> recording.files().stream())
                .mapToLong(file -> file.content().size())
                .sum();
        return bytes == 0 ? "0" : String.format(Locale.ROOT, "%.2f MB", bytes / MEGABYTE);
    }
}
