package dev.zoomflow.testkit.setting;

import dev.zoomflow.testkit.http.FormPart;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pictures and films that people may have behind them in meetings, by who offers them. Thread-safe. */
public final class Backgrounds {
    private static final String SECTION = "in_meeting";

    private final Map<String, List<ObjectNode>> byOwner = new LinkedHashMap<>();

    /**
     * @throws ApiError when there is no file, or neither a picture nor a film
     */
    public synchronized ObjectNode add(String owner, List<FormPart> form) {
        FormPart file = form.stream()
                .filter(part -> part.name().equals("file") && part.fileName().isPresent())
                .findFirst()
                .orElseThrow(() -> refused("No file was uploaded."));
        ObjectNode made = Json.object().put("id", Identifiers.id()).put("is_default", false);
        made.put("name", file.fileName().orElse("")).put("size", file.content().size());
        made.put("type", kind(file.contentType()).orElseThrow(() -> refused("Neither an image nor a video.")));
        byOwner.computeIfAbsent(owner, id -> new ArrayList<>()).add(made);
        return made.deepCopy();
    }

    private static Optional<String> kind(String contentType) {
        return Optional.of(contentType.split("/", 2)[0]).filter(Set.of("image", "video")::contains);
    }

    private static ApiError refused(String why) {
        return new ApiError(400, 120, why);
    }

    /**
     * @throws ApiError when one of them is not there; none is deleted then
     */
    public synchronized void delete(String owner, Set<String> ids) {
        List<ObjectNode> files = byOwner.getOrDefault(owner, List.of());
        Set<String> known = Set.copyOf(files.stream().map(Backgrounds::id).toList());
        if (ids.isEmpty() || !known.containsAll(ids)) {
            throw ApiError.invalidField("file_ids", "Invalid field.");
        }
        files.removeIf(file -> ids.contains(id(file)));
    }

    private static String id(ObjectNode file) {
        return file.path("id").asString("");
    }

    public synchronized void forget(String owner) {
        byOwner.remove(owner);
    }

    /** Adds them to the settings of meetings, where these are shown. */
    public synchronized ObjectNode shownIn(ObjectNode settings, String owner) {
        if (settings.path(SECTION) instanceof ObjectNode section) {
            ArrayNode list = section.withObject("virtual_background_settings").putArray("files");
            byOwner.getOrDefault(owner, List.of()).forEach(file -> list.add(file.deepCopy()));
        }
        return settings;
    }
}
