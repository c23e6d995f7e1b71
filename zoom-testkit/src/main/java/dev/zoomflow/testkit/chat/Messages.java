package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** All messages: each call changes what the API shows and tells it. Thread-safe. */
final class Messages {
    private static final int LONGEST = 4096;

    private final Map<String, Map<String, Message>> byConversation = new LinkedHashMap<>();
    private final Map<String, Set<String>> pins = new LinkedHashMap<>();
    private final Map<String, Set<String>> readers = new LinkedHashMap<>();
    private final ChatNews news;
    private final MessageEvents told;
    private final ChatFiles files;

    Messages(News news, ChatFiles files) {
        this.news = new ChatNews(news);
        this.told = new MessageEvents(this.news);
        this.files = files;
    }

    /** Oldest first, deleted ones too. */
    synchronized List<Message> in(Conversation where) {
        return List.copyOf(byConversation.getOrDefault(where.key(), Map.of()).values());
    }

    /**
     * @throws ApiError when it is not there or was deleted
     */
    Message find(Conversation where, String id) {
        return in(where).stream()
                .filter(message -> message.id().equals(id) && !message.deleted())
                .findFirst()
                .orElseThrow(() -> ApiError.invalidField("message_id", "Invalid field."));
    }

    synchronized Message write(User sender, Conversation where, Draft draft) {
        mustTake(sender, where);
        mustFit(draft.text());
        Optional<String> thread = draft.main()
                .map(id -> find(where, id))
                .map(begun -> begun.main().orElse(begun.id()));
        Message message = new Message(
                Identifiers.upperCaseUuid(), sender, news.now(), draft, thread, Message.Fate.AS_WRITTEN, Map.of());
        put(where, message);
        mark(sender, message, true);
        told.posted(where, message);
        files.shared(sender, where, draft.files());
        return message;
    }

    /**
     * @throws ApiError when the user may not write there
     */
    static void mustTake(User user, Conversation where) {
        if (where instanceof Conversation.InChannel in) {
            Channels.mustBeIn(user, in.channel());
            if (in.channel().archived()) {
                throw new ApiError(400, 5301, "The channel is archived: " + where.key() + ".");
            }
        }
    }

    private static void mustFit(String text) {
        if (text.length() > LONGEST) {
            throw ApiError.invalidField("message", "Invalid field.");
        }
    }

    synchronized void edit(User user, Conversation where, Message message, String text, ObjectNode form) {
        mustBeOwn(user, message);
        mustFit(text);
        Message edited = message.edited(text, form);
        put(where, edited);
        told.updated(where, edited);
    }

    synchronized void delete(User user, Conversation where, Message message) {
        mustBeOwn(user, message);
        put(where, message.asDeleted());
        told.deleted(where, message);
    }

    private static void mustBeOwn(User user, Message message) {
        if (!message.sender().id().equals(user.id())) {
            throw new ApiError(400, 200, "No permission to change the message: " + message.id() + ".");
        }
    }

    /** Nothing is told where nothing changes. */
    synchronized void react(User user, Conversation where, Message message, String emoji, boolean added) {
        mustTake(user, where);
        if (message.hasReaction(emoji, user) != added) {
            put(where, message.reacted(emoji, user, added));
            told.reacted(user, where, message, emoji, added);
        }
    }

    synchronized void mark(User user, Message message, boolean read) {
        Set<String> ids = readers.computeIfAbsent(message.id(), id -> new LinkedHashSet<>());
        if (read) {
            ids.add(user.id());
        } else {
            ids.remove(user.id());
        }
    }

    synchronized boolean isRead(User user, Message message) {
        return readers.getOrDefault(message.id(), Set.of()).contains(user.id());
    }

    synchronized void pin(User user, Conversation.InChannel where, Message message, boolean pinned) {
        mustTake(user, where);
        Set<String> ids = pins.computeIfAbsent(where.key(), key -> new LinkedHashSet<>());
        if (pinned ? ids.add(message.id()) : ids.remove(message.id())) {
            told.pinned(user, where.channel(), message, pinned);
        }
    }

    /** The newest pin first. */
    synchronized List<Message> pinned(Conversation where) {
        List<Message> pinned = new ArrayList<>();
        Map<String, Message> messages = byConversation.getOrDefault(where.key(), Map.of());
        pins.getOrDefault(where.key(), Set.of())
                .forEach(id -> Optional.ofNullable(messages.get(id))
                        .filter(message -> !message.deleted())
                        .ifPresent(message -> pinned.add(0, message)));
        return pinned;
    }

    /** A message that came from elsewhere, or a new state of it, at its time among the others; nobody is told. */
    synchronized void adopt(Conversation where, Message message) {
        put(where, message);
        List<Message> sorted =
                in(where).stream().sorted(Comparator.comparing(Message::at)).toList();
        byConversation.remove(where.key());
        sorted.forEach(one -> put(where, one));
    }

    private void put(Conversation where, Message message) {
        byConversation
                .computeIfAbsent(where.key(), key -> new LinkedHashMap<>())
                .put(message.id(), message);
    }
}
