package dev.zoomflow.testkit.setting;

import dev.zoomflow.testkit.http.Multipart;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Upload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pictures that people may have behind them in meetings, by who offers them. Thread-safe. */
public final class Backgrounds {
    private static final String SECTION = "in_meeting";

    private final Map<String, List<ObjectNode>> byOwner = new LinkedHashMap<>();

    /**
     * @throws ApiError when there is no file, or no picture
     */
    ObjectNode add(String owner, Request request) {
        if (Multipart.of(request).stream().noneMatch(part -> part.name().equals("file"))) {
            throw new ApiError(400, 120, "No file uploaded, verify that a file has been uploaded.");
        }
        ObjectNode made = Upload.json(Upload.background().of(request)).put("is_default", false);
        add(owner, made);
        return made;
    }

    private synchronized void add(String owner, ObjectNode made) {
        byOwner.computeIfAbsent(owner, id -> new ArrayList<>()).add(made.deepCopy());
    }

    /**
     * @throws ApiError when one of them is not there; none is deleted then
     */
    synchronized void delete(String owner, Set<String> ids) {
        List<ObjectNode> files = byOwner.getOrDefault(owner, List.of());
        Set<String> known = Set.copyOf(files.stream().map(Backgrounds::id).toList());
        if (!known.containsAll(ids)) {
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
