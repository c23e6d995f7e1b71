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
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/chat/sessions}: the conversations of an account and what was written in them. */
final class ChatReport implements Family {
    private static final String ALL = "/v2/report/chat/sessions";

    private final Messages messages;
    private final Channels channels;
    private final Pages pages;
    private final InstantSource clock;

    ChatReport(Messages messages, Channels channels, Pages pages, InstantSource clock) {
        this.messages = messages;
        this.channels = channels;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET " + ALL, this::sessions).on("GET " + ALL + "/{sessionId}", this::messages);
    }

    private Answer sessions(Caller caller, Request request) {
        Span span = span(request);
        List<ObjectNode> rows = new ArrayList<>();
        conversations(caller)
                .forEach(where -> messages.in(where).stream()
                        .filter(message -> span.has(message.at()))
                        .reduce((earlier, later) -> later)
                        .map(last -> row(where).put("last_message_sent_time", ZoomTime.utc(last.at())))
                        .ifPresent(rows::add));
        return Answer.json(200, days(request, pages.brief(request, "sessions", rows)));
    }

    private Stream<Conversation> conversations(Caller caller) {
        List<User> users = caller.directory().users().stream()
                .filter(user -> user.accountId().equals(caller.user().accountId()))
                .toList();
        Stream<Conversation> pairs = users.stream()
                .flatMap(one -> users.stream()
                        .filter(other -> one.id().compareTo(other.id()) < 0)
                        .map(other -> new Conversation.WithContact(one, other)));
        return Stream.concat(channels.of(caller.user().accountId()).stream().map(Conversation.InChannel::new), pairs);
    }

    private ObjectNode row(Conversation where) {
        ObjectNode row = Json.object().put("id", where.key());
        List<User> members = List.of();
        if (where instanceof Conversation.InChannel in) {
            row.put("name", in.channel().name().text()).put("type", "Group").put("channel_id", in.key());
            members = channels.users(in.channel().members());
        } else if (where instanceof Conversation.WithContact two) {
            row.put("type", "1:1");
            members = List.of(two.self(), two.contact());
        }
        ArrayNode emails = row.putArray("member_emails");
        members.forEach(user -> emails.add(user.email()));
        return row.put("status", "active").put("has_external_member", false);
    }

    private Answer messages(Caller caller, Request request) {
        Span span = span(request);
        String id = request.variable("sessionId");
        List<Message> found = conversations(caller)
                .filter(where -> where.key().equals(id))
                .flatMap(where -> messages.in(where).stream())
                .filter(message -> span.has(message.at()))
                .toList();
        ObjectNode page = pages.brief(request, "messages", rows(found, message -> !message.deleted()));
        String more = request.queryParameters().filled("include_fields").orElse("");
        add(page, more, "edited_messages", rows(found, message -> message.fate() == Message.Fate.EDITED));
        add(page, more, "deleted_messages", rows(found, Message::deleted));
        return Answer.json(200, days(request, page));
    }

    private static List<ObjectNode> rows(List<Message> found, Predicate<Message> asked) {
        return found.stream().filter(asked).map(ChatReport::row).toList();
    }

    private static ObjectNode row(Message message) {
        ObjectNode row = message.json();
        row.remove(List.of("status", "send_member_id", "at_items", "reactions"));
        return row.put("sender_member_id", MemberId.of(message.sender())).put("is_sender_external", false);
    }

    private static void add(ObjectNode page, String asked, String name, List<ObjectNode> rows) {
        if (List.of(asked.split(",", -1)).contains(name)) {
            ArrayNode list = page.putArray(name);
            rows.forEach(list::add);
        }
    }

    private Span span(Request request) {
        Parameters query = request.queryParameters();
        Stream.of("from", "to").filter(name -> query.filled(name).isEmpty()).forEach(name -> {
            throw ApiError.invalidField(name, "Missing field.");
        });
        return Span.days(request, clock.instant());
    }

    private static ObjectNode days(Request request, ObjectNode page) {
        Parameters query = request.queryParameters();
        return page.put("from", query.filled("from").orElse(""))
                .put("to", query.filled("to").orElse(""));
    }
}
