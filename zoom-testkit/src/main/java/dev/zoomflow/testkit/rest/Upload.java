package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.FormPart;
import dev.zoomflow.testkit.http.Multipart;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Which files a call takes. */
public record Upload(String name, int megabytes, Set<String> extensions, String words) {
    private static final int REFUSED = 120;

    public Upload {
        extensions = Set.copyOf(extensions);
    }

    /** Pictures of people. */
    public static Upload picture() {
        return new Upload(
                "pic_file",
                2,
                Set.of("jpg", "jpeg", "gif", "png"),
                "Only jpg/jpeg, gif or png image file can be uploaded.");
    }

    /** Pictures, and where they may move films, that stand behind people or around a webinar. */
    public static Upload background() {
        return new Upload(
                "file",
                15,
                Set.of("jpg", "jpeg", "gif", "png"),
                "Only jpg/jpeg, gif or png image file can be uploaded.");
    }

    /**
     * @throws ApiError when there is no such file or it is one that is not taken
     */
    public FormPart of(Request request) {
        FormPart part = Multipart.of(request).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidField(name, "Missing field."));
        if (part.content().size() == 0) {
            throw refused("File is empty");
        }
        if (part.content().size() > megabytes * 1024 * 1024) {
            throw refused("File size cannot exceed " + megabytes + "M");
        }
        if (!extensions.contains(extension(part))) {
            throw refused(words);
        }
        return part;
    }

    /** What an answer says of a file that was taken. */
    public static ObjectNode json(FormPart file) {
        ObjectNode json = Json.object()
                .put("id", Identifiers.id())
                .put("name", file.fileName().orElse(""));
        return json.put("size", file.content().size()).put("type", "image");
    }

    private static ApiError refused(String words) {
        return new ApiError(400, REFUSED, words);
    }

    private static String extension(FormPart part) {
        String name = part.fileName().orElse("");
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
