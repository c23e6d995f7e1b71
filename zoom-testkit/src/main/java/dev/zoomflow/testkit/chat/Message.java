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
 * @param draft what was written
 * @param main id of the message that begins the thread; empty for that one and for messages without a thread
 * @param reactions ids of users by emoji
 */
record Message(
        String id,
        User sender,
        Instant at,
        Draft draft,
        Optional<String> main,
        Fate fate,
        Map<String, List<String>> reactions) {

    /** What became of it. */
    enum Fate {
        AS_WRITTEN,
        EDITED,
        DELETED
    }

    String text() {
        return draft.text();
    }

    ObjectNode form() {
        return draft.form();
    }

    List<ChatFile> files() {
        return draft.files();
    }

    boolean deleted() {
        return fate == Fate.DELETED;
    }

    Message edited(String other, ObjectNode otherForm) {
        Draft changed = new Draft(other, otherForm, draft.files(), main);
        return new Message(id, sender, at, changed, main, Fate.EDITED, reactions);
    }

    Message asDeleted() {
        return new Message(id, sender, at, draft, main, Fate.DELETED, reactions);
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
        return new Message(id, sender, at, draft, main, fate, changed);
    }

    ChatMessage handle(String conversation) {
        return new ChatMessage(id, conversation, sender, text(), at);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("message", text()).put("sender", sender.email());
        json.put("send_member_id", MemberId.of(sender)).put("sender_display_name", sender.displayName());
        ChatNews.stamped(json, at);
        json.setAll(form().deepCopy());
        addFiles(json);
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

    /** The first one also by itself, as it was before messages could have several. */
    private void addFiles(ObjectNode json) {
        if (!files().isEmpty()) {
            json.setAll(files().get(0).listed());
            ArrayNode list = json.putArray("files");
            files().forEach(file -> list.add(file.listed()));
        }
    }
}
