package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.json.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The conversations that people keep at hand; each change is told. Thread-safe. */
final class Stars {
    private final Map<String, Set<String>> byUser = new LinkedHashMap<>();
    private final ChatNews news;

    Stars(News news) {
        this.news = new ChatNews(news);
    }

    synchronized boolean has(User user, Conversation where) {
        return byUser.getOrDefault(user.id(), Set.of()).contains(where.key());
    }

    /** A star that came from elsewhere; nobody is told. */
    synchronized void adopt(User user, Conversation where) {
        byUser.computeIfAbsent(user.id(), id -> new LinkedHashSet<>()).add(where.key());
    }

    /** Nothing is told where nothing changes. */
    synchronized void set(User user, Conversation where, boolean starred) {
        Set<String> keys = byUser.computeIfAbsent(user.id(), id -> new LinkedHashSet<>());
        if (starred ? keys.add(where.key()) : keys.remove(where.key())) {
            ObjectNode object = Json.object();
            object.putArray("items")
                    .add(where.named().put("type", where instanceof Conversation.InChannel ? "channel" : "contact"));
            news.tellMember(user, starred ? "starred" : "unstarred", ChatNews.stamped(object, news.now()));
        }
    }
}
