package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The messages that people have marked for themselves; each change is told. Thread-safe. */
final class Bookmarks {
    private final Map<List<String>, Bookmark> bookmarks = new LinkedHashMap<>();
    private final ChatNews news;

    Bookmarks(News news) {
        this.news = new ChatNews(news);
    }

    /** What a call to a list says it wants to see of one conversation only. */
    static Optional<String> asked(Request request) {
        return Stream.of("to_channel", "to_contact")
                .filter(name -> request.queryParameters().filled(name).isPresent())
                .findFirst();
    }

    /** One message, as its user sees it. */
    record Bookmark(User user, Conversation where, Message message) {
        ObjectNode json() {
            boolean own = message.sender().id().equals(user.id());
            ObjectNode json = Json.object();
            if (where instanceof Conversation.InChannel in) {
                json.put("channel_id", in.key())
                        .put("channel_name", in.channel().name().text());
                json.put("sender_user_id", message.sender().id())
                        .put("sender_member_id", MemberId.of(message.sender()))
                        .put("sender_display_name", message.sender().displayName());
            } else if (where instanceof Conversation.WithContact two) {
                json.put("peer_contact_name", two.contact().displayName())
                        .put("peer_contact_user_id", two.contact().id())
                        .put("peer_contact_member_id", MemberId.of(two.contact()));
            }
            json.put("message", message.text()).put("message_id", message.id());
            json.put("message_timestamp", message.at().toEpochMilli()).put("is_sent_by_user", own);
            message.main().ifPresent(main -> json.put("reply_main_message_id", main));
            return json;
        }

        private ObjectNode told() {
            ObjectNode json = Json.object().put("type", where.kind());
            if (where instanceof Conversation.InChannel) {
                json.put("channel_id", where.key());
            }
            json.put("message_id", message.id()).put("message", message.text());
            json.put("message_timestamp", message.at().toEpochMilli());
            json.put("sender", message.sender().email())
                    .put("sender_id", message.sender().id());
            return json.put("sender_member_id", MemberId.of(message.sender())).put("by_external_user", false);
        }
    }

    synchronized List<Bookmark> of(User user) {
        return bookmarks.values().stream()
                .filter(bookmark -> bookmark.user().id().equals(user.id()))
                .toList();
    }

    /** Nothing is told where nothing changes. */
    synchronized void set(Bookmark bookmark, boolean added) {
        List<String> key = List.of(bookmark.user().id(), bookmark.message().id());
        if (bookmarks.containsKey(key) == added) {
            return;
        }
        if (added) {
            bookmarks.put(key, bookmark);
        } else {
            bookmarks.remove(key);
        }
        news.tellMember(
                bookmark.user(),
                "bookmark_" + (added ? "added" : "removed"),
                ChatNews.stamped(bookmark.told(), news.now()));
    }
}
