package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.FormPart;
import dev.zoomflow.testkit.http.Multipart;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.node.ObjectNode;

/** The emojis that an account has made for itself; each has a name of its own. */
final class EmojiEndpoints implements Family {
    private static final String ALL = "/v2/chat/emoji";

    private final Map<String, Emoji> emojis = new ConcurrentSkipListMap<>();
    private final ChatNews news;
    private final Pages pages;

    EmojiEndpoints(News news, Pages pages) {
        this.news = new ChatNews(news);
        this.pages = pages;
    }

    private record Emoji(String id, String name, User maker, Instant at) {
        private ObjectNode json() {
            ObjectNode json = Identifier.ids(Json.object().put("file_id", id).put("name", name), maker);
            json.put("user_name", maker.displayName()).put("user_email", maker.email());
            return json.put("date_added", ZoomTime.utc(at));
        }

        private ObjectNode told() {
            return Json.object().put("name", name).put("file_id", id);
        }
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("POST " + ALL + "/files", this::add)
                .on("DELETE " + ALL + "/{fileId}", this::delete);
    }

    private Answer list(Caller caller, Request request) {
        Optional<String> key = request.queryParameters().filled("search_key");
        List<ObjectNode> rows = of(caller.user()).stream()
                .filter(emoji -> emoji.name().contains(key.orElse("")))
                .map(Emoji::json)
                .toList();
        ObjectNode page = pages.brief(request, "emojis", rows);
        key.ifPresent(text -> page.put("search_key", text));
        return Answer.json(200, page);
    }

    private List<Emoji> of(User user) {
        return emojis.values().stream()
                .filter(emoji -> emoji.maker().accountId().equals(user.accountId()))
                .toList();
    }

    private Answer add(Caller caller, Request request) {
        List<FormPart> form = Multipart.of(request);
        String name = part(form, "name").content().text().strip();
        part(form, "file");
        Emoji made = put(new Emoji(Identifiers.id(), name, caller.user(), news.now()));
        news.tellMember(caller.user(), "emoji_added", made.told());
        return Answer.json(201, Json.object().put("file_id", made.id()).put("name", name));
    }

    private synchronized Emoji put(Emoji made) {
        if (of(made.maker()).stream().anyMatch(known -> known.name().equals(made.name()))) {
            throw new ApiError(409, 30010, "There is an emoji of this name: " + made.name() + ".");
        }
        emojis.put(made.id(), made);
        return made;
    }

    private static FormPart part(List<FormPart> form, String name) {
        return form.stream()
                .filter(part -> part.name().equals(name) && part.content().size() > 0)
                .findFirst()
                .orElseThrow(() -> ApiError.invalidField(name, "Missing field."));
    }

    private Answer delete(Caller caller, Request request) {
        String id = request.variable("fileId");
        Emoji emoji = of(caller.user()).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiError(404, 5404, "Emoji does not exist: " + id + "."));
        emojis.remove(emoji.id());
        news.tellMember(caller.user(), "emoji_removed", emoji.told());
        return Answer.empty(204);
    }
}
