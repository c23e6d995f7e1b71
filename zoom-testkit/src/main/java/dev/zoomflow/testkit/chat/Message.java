package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.ChatMessage;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as it is at a moment. Immutable.
 *
 * @param form {@code rich_text} and {@code at_items} as they were given; nobody changes this object
 * @param main id of the message that begins the thread; empty for that one and for messages without a thread
 * @param reactions ids of users by emoji
 */
record Message(
        String id,
        User sender,
        Instant at,
        String text,
        ObjectNode form,
        Optional<String> main,
        Fate fate,
        Map<String, List<String>> reactions) {

    /** What became of it. */
    enum Fate {
        AS_WRITTEN,
        EDITED,
        DELETED
    }

    boolean deleted() {
        return fate == Fate.DELETED;
    }

    Message edited(String other, ObjectNode otherForm) {
        return new Message(id, sender, at, other, otherForm, main, Fate.EDITED, reactions);
    }

    Message asDeleted() {
        return new Message(id, sender, at, text, form, main, Fate.DELETED, reactions);
    }

    boolean hasReaction(String emoji, User user) {
        return reactions.getOrDefault(emoji, List.of()).contains(user.id());
    }

    Message reacted(String emoji, User user, boolean added) {
        Map<String, List<String>> changed = new LinkedHashMap<>(reactions);
        List<String> users = new ArrayList<>(changed.getOrDefault(emoji, List.of()));
        if (added) {
            users.add(user.id());
        } else {
            users.remove(user.id());
        }
        changed.put(emoji, users);
        changed.values().removeIf(List::isEmpty);
        return new Message(id, sender, at, text, form, main, fate, changed);
    }

    ChatMessage handle(String conversation) {
        return new ChatMessage(id, conversation, sender, text, at);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("message", text).put("sender", sender.email());
        json.put("send_member_id", MemberId.of(sender)).put("sender_display_name", sender.displayName());
        ChatNews.stamped(json, at);
        json.setAll(form.deepCopy());
        main.ifPresent(begun -> json.put("reply_main_message_id", begun));
        switch (fate) {
            case EDITED -> json.put("status", "Edited");
            case DELETED -> json.put("status", "Deleted");
            case AS_WRITTEN -> json.put("status", "Normal");
        }
        ArrayNode list = json.putArray("reactions");
        reactions.forEach((emoji, users) -> list.addObject().put("emoji", emoji).put("total_count", users.size()));
        return json;
    }
}
