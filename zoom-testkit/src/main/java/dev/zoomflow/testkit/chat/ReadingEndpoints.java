package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages of a conversation and of a thread, and the conversations that somebody has. */
final class ReadingEndpoints implements Family {
    private static final String USER = "/v2/chat/users/{userId}";

    private final Messages messages;
    private final Channels channels;
    private final Stars stars;
    private final Place place;
    private final Pages pages;
    private final InstantSource clock;

    ReadingEndpoints(Messages messages, Channels channels, Stars stars, Pages pages, InstantSource clock) {
        this.messages = messages;
        this.channels = channels;
        this.stars = stars;
        this.place = new Place(channels);
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + USER + "/messages", this::list)
                .on("GET " + USER + "/messages/{messageId}/thread", this::thread)
                .on("GET " + USER + "/sessions", this::sessions);
    }

    private Answer list(Caller caller, Request request) {
        Conversation where = place.asked(caller, user(caller, request), request);
        Span span = Span.asked(request, clock.instant());
        Parameters query = request.queryParameters();
        boolean gone = flag(query, "include_deleted_and_edited_message");
        boolean main = flag(query, "exclude_child_message");
        String key = query.filled("search_key").orElse("");
        List<ObjectNode> rows = newestFirst(messages.in(where).stream()
                .filter(message -> span.has(message.at()))
                .filter(message -> gone || !message.deleted())
                .filter(message -> !main || message.main().isEmpty())
                .filter(message -> message.text().contains(key)));
        ObjectNode page = pages.brief(request, "messages", rows);
        return Answer.json(200, span.addTo(page));
    }

    private static boolean flag(Parameters query, String name) {
        return query.first(name).filter("true"::equals).isPresent();
    }

    private static List<ObjectNode> newestFirst(Stream<Message> found) {
        List<ObjectNode> rows = new ArrayList<>(found.map(Message::json).toList());
        Collections.reverse(rows);
        return rows;
    }

    private Answer thread(Caller caller, Request request) {
        Conversation where = place.asked(caller, user(caller, request), request);
        Parameters query = request.queryParameters();
        if (query.filled("from").isEmpty()) {
            throw ApiError.invalidField("from", "Missing field.");
        }
        Span span = Span.asked(request, clock.instant());
        Message begun = messages.find(where, request.variable("messageId"));
        boolean withMain = flag(query, "need_main_message");
        Stream<Message> found = messages.in(where).stream()
                .filter(message -> message.main().filter(begun.id()::equals).isPresent()
                        || (withMain && message.id().equals(begun.id())))
                .filter(message -> !message.deleted() && span.has(message.at()));
        List<ObjectNode> rows = query.filled("sort").filter("asc"::equals).isPresent()
                ? found.map(Message::json).toList()
                : newestFirst(found);
        ObjectNode json = Json.object().put("total", rows.size());
        ArrayNode list = json.putArray("messages");
        rows.forEach(list::add);
        return Answer.json(200, json);
    }

    private Answer sessions(Caller caller, Request request) {
        User user = user(caller, request);
        List<Conversation> asked = conversations(
                caller, user, request.queryParameters().filled("type").orElse(""));
        if (flag(request.queryParameters(), "search_star")) {
            List<ObjectNode> starred = asked.stream()
                    .filter(where -> stars.has(user, where))
                    .map(where -> row(Json.object(), where))
                    .toList();
            return Answer.json(200, pages.brief(request, "sessions", starred));
        }
        Span span = Span.asked(request, clock.instant());
        List<ObjectNode> rows = new ArrayList<>();
        asked.forEach(where -> add(rows, span, where));
        return Answer.json(200, span.addTo(pages.brief(request, "sessions", rows)));
    }

    private List<Conversation> conversations(Caller caller, User user, String type) {
        List<Conversation> found = new ArrayList<>();
        if (!type.equals("1:1")) {
            channels.of(user).forEach(channel -> found.add(new Conversation.InChannel(channel)));
        }
        if (!type.equals("groupchat")) {
            caller.directory().users().stream()
                    .filter(other -> other.accountId().equals(user.accountId()))
                    .filter(other -> !other.id().equals(user.id()))
                    .forEach(other -> found.add(new Conversation.WithContact(user, other)));
        }
        return found;
    }

    private void add(List<ObjectNode> rows, Span span, Conversation where) {
        messages.in(where).stream()
                .filter(message -> span.has(message.at()))
                .reduce((earlier, later) -> later)
                .map(last -> Json.object().put("last_message_sent_time", ZoomTime.utc(last.at())))
                .ifPresent(json -> rows.add(row(json, where)));
    }

    private static ObjectNode row(ObjectNode row, Conversation where) {
        if (where instanceof Conversation.WithContact two) {
            row.put("type", "1:1").put("name", two.contact().displayName());
            row.put("peer_contact_email", two.contact().email())
                    .put("peer_contact_user_id", two.contact().id());
            row.put("peer_contact_member_id", MemberId.of(two.contact()));
        } else if (where instanceof Conversation.InChannel in) {
            row.put("type", "groupchat").put("name", in.channel().name().text()).put("channel_id", in.key());
        }
        return row;
    }

    private static User user(Caller caller, Request request) {
        return caller.find(request.variable("userId"));
    }
}
