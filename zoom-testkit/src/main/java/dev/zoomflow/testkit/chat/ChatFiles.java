package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.http.FormPart;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Identifiers;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of the chat, with their bytes: each step is told. Thread-safe. */
final class ChatFiles {
    private final Map<String, ChatFile> files = new ConcurrentHashMap<>();
    private final ChatNews news;
    private final Supplier<URI> base;

    ChatFiles(News news, Supplier<URI> base) {
        this.news = new ChatNews(news);
        this.base = base;
    }

    ChatFile upload(User owner, FormPart part) {
        String id = Identifiers.id();
        URI address = URI.create(base.get() + "/file/" + id);
        String name = part.fileName().orElse(part.name());
        ChatFile file = new ChatFile(id, owner, name, part.contentType(), part.content(), news.now(), address);
        files.put(id, file);
        news.tellMember(owner, "file_uploaded", listed(List.of(file)));
        return file;
    }

    void shared(User sender, Conversation where, List<ChatFile> shared) {
        if (!shared.isEmpty()) {
            ObjectNode object = where.named().put("type", where.kind());
            news.tellTeam(sender, "file_shared", object.setAll(listed(shared)));
        }
    }

    private static ObjectNode listed(List<ChatFile> told) {
        ObjectNode object = Json.object();
        ArrayNode list = object.putArray("files");
        told.forEach(file -> list.add(file.told()));
        return object;
    }

    Optional<ChatFile> known(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /**
     * @throws ApiError when the user's account has none of this id
     */
    ChatFile find(User user, String id) {
        return known(id)
                .filter(file -> file.owner().accountId().equals(user.accountId()))
                .orElseThrow(() -> new ApiError(404, 404, "File does not exist: " + id + "."));
    }

    /**
     * @throws ApiError when it is another user's
     */
    void delete(User user, ChatFile file) {
        if (!file.owner().id().equals(user.id())) {
            throw new ApiError(403, 403, "No permission to delete the file: " + file.id() + ".");
        }
        files.remove(file.id());
        news.tellMember(user, "file_deleted", listed(List.of(file)));
    }

    void downloaded(User user, ChatFile file) {
        ObjectNode object = Json.object().put("timestamp", news.now().toEpochMilli());
        object.putObject("file")
                .put("file_id", file.id())
                .put("file_name", file.name())
                .put("file_size", file.content().size())
                .put("file_type", file.ending())
                .put("file_owner_id", file.owner().id())
                .put("file_owner_member_id", MemberId.of(file.owner()));
        news.tellMember(user, "file_downloaded", object);
    }
}
