package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Body;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.world.Identifiers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one user wrote and read in a day, in UTC, as it is kept for a matter: a ZIP archive of the messages and their
 * files. Immutable.
 *
 * @param owner the matter and the user
 * @param messages deleted ones too
 */
record HeldDay(String owner, LocalDate day, List<Message> messages) {
    HeldDay {
        messages = List.copyOf(messages);
    }

    String key() {
        return Identifiers.derived("held " + owner + " " + day);
    }

    boolean over(Instant now) {
        return day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    ObjectNode json(Instant now) {
        ObjectNode json = Json.object().put("file_key", key()).put("file_count", 1 + files().size());
        json.put("file_start_date", ZoomTime.utc(start(day)))
                .put("file_end_date", ZoomTime.utc(start(day.plusDays(1))));
        return json.put("ready_for_download", over(now))
                .put("total_file_size", archive().size());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private List<ChatFile> files() {
        return messages.stream().flatMap(message -> message.files().stream()).toList();
    }

    Body archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ArrayNode told = Json.array();
            messages.forEach(message -> told.add(message.json()));
            add(zip, "messages.json", Json.write(told).getBytes(StandardCharsets.UTF_8));
            for (ChatFile file : files()) {
                add(zip, file.id() + file.ending(), file.content().bytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Body.of(bytes.toByteArray());
    }

    /** With the day's own time, so that the archive is the same whenever it is made. */
    private void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(day.atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
