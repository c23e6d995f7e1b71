package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.FormPart;
import dev.zoomflow.testkit.http.Multipart;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Uploads files, sends them as messages, shows and deletes them. */
final class FileEndpoints implements Family {
    private static final String ONE = "/v2/chat/files/{fileId}";
    private static final String USER = "/v2/chat/users/{userId}";

    private final ChatFiles files;
    private final Messages messages;
    private final Place place;

    FileEndpoints(ChatFiles files, Messages messages, Channels channels) {
        this.files = files;
        this.messages = messages;
        this.place = new Place(channels);
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("POST " + USER + "/files", this::upload)
                .on("POST " + USER + "/messages/files", this::send)
                .on(
                        "GET " + ONE,
                        (caller, request) ->
                                Answer.json(200, asked(caller, request).json()))
                .on("DELETE " + ONE, this::delete);
    }

    private Answer upload(Caller caller, Request request) {
        User owner = Actor.of(caller, request);
        FormPart part = uploads(Multipart.of(request), "file").get(0);
        return Answer.json(
                201, Json.object().put("id", files.upload(owner, part).id()));
    }

    private Answer send(Caller caller, Request request) {
        User sender = Actor.of(caller, request);
        List<FormPart> form = Multipart.of(request);
        List<FormPart> uploads = uploads(form, "files");
        ObjectNode fields = fields(form);
        Conversation where = place.asked(caller, sender, fields);
        Optional<String> main =
                Optional.of(fields.path("reply_main_message_id").asString("")).filter(id -> !id.isEmpty());
        Messages.mustTake(sender, where);
        List<ChatFile> sent =
                uploads.stream().map(part -> files.upload(sender, part)).toList();
        Message written = messages.write(sender, where, new Draft("", Json.object(), sent, main));
        return Answer.json(201, Json.object().put("id", written.id()));
    }

    private static List<FormPart> uploads(List<FormPart> form, String name) {
        List<FormPart> uploads = form.stream()
                .filter(part -> part.name().equals(name) && part.fileName().isPresent())
                .toList();
        if (uploads.isEmpty()) {
            throw ApiError.invalidField(name, "Missing field.");
        }
        return uploads;
    }

    private static ObjectNode fields(List<FormPart> form) {
        ObjectNode fields = Json.object();
        form.stream()
                .filter(part -> part.fileName().isEmpty())
                .forEach(part -> fields.put(part.name(), part.content().text()));
        return fields;
    }

    private Answer delete(Caller caller, Request request) {
        files.delete(caller.user(), asked(caller, request));
        return Answer.empty(204);
    }

    private ChatFile asked(Caller caller, Request request) {
        return files.find(caller.user(), request.variable("fileId"));
    }
}
