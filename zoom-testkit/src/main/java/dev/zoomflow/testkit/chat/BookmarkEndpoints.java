package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The caller's bookmarks. */
final class BookmarkEndpoints implements Family {
    private static final String ALL = "/v2/chat/messages/bookmarks";

    private final Bookmarks bookmarks;
    private final Messages messages;
    private final Place place;
    private final Pages pages;

    BookmarkEndpoints(Bookmarks bookmarks, Messages messages, Channels channels, Pages pages) {
        this.bookmarks = bookmarks;
        this.messages = messages;
        this.place = new Place(channels);
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET " + ALL, this::list).on("PATCH " + ALL, this::change);
    }

    private Answer list(Caller caller, Request request) {
        Optional<String> asked = Bookmarks.asked(request)
                .map(name -> place.asked(caller, caller.user(), request).key());
        List<ObjectNode> rows = bookmarks.of(caller.user()).stream()
                .filter(bookmark ->
                        asked.filter(key -> !key.equals(bookmark.where().key())).isEmpty())
                .map(Bookmarks.Bookmark::json)
                .toList();
        return Answer.json(200, pages.brief(request, "bookmarks", rows));
    }

    private Answer change(Caller caller, Request request) {
        String id = request.queryParameters()
                .filled("message_id")
                .orElseThrow(() -> ApiError.invalidField("message_id", "Missing field."));
        ObjectNode body = JsonBody.of(request);
        boolean added = JsonBody.oneOf(body, "action", Set.of("add_bookmark", "remove_bookmark"))
                .equals("add_bookmark");
        Conversation where = place.asked(caller, caller.user(), body);
        bookmarks.set(new Bookmarks.Bookmark(caller.user(), where, messages.find(where, id)), added);
        return Answer.empty(204);
    }
}
