package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.FormPart;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Upload;
import dev.zoomflow.testkit.setting.SettingsBook;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/settings/virtual_backgrounds}; settings show the files. */
public final class BackgroundFileEndpoints implements Family {
    private static final String PATH = "/v2/users/{userId}/settings/virtual_backgrounds";
    private static final String FILES = "/in_meeting/virtual_background_settings/files";

    private final SettingsBook settings;

    public BackgroundFileEndpoints(SettingsBook settings) {
        this.settings = settings;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST " + PATH, this::add).on("DELETE " + PATH, this::remove);
    }

    private Answer add(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        FormPart file = Upload.background().of(request);
        ObjectNode made = Upload.json(file).put("is_default", false);
        change(user, files -> files.add(made));
        return Answer.json(201, made);
    }

    private Answer remove(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        List<String> ids = request.queryParameters()
                .filled("file_ids")
                .map(list -> List.of(list.split(",", -1)))
                .orElseThrow(() -> ApiError.invalidField("file_ids", "Missing field."));
        change(
                user,
                files -> files.removeIf(file -> ids.contains(file.path("id").asString(""))));
        return Answer.empty(204);
    }

    private void change(User user, Consumer<ArrayNode> change) {
        synchronized (settings) {
            ObjectNode changed = Json.object();
            ArrayNode files = changed.withArray(FILES);
            settings.of(user.id()).at(FILES).forEach(files::add);
            change.accept(files);
            settings.change(user.id(), changed);
        }
    }
}
