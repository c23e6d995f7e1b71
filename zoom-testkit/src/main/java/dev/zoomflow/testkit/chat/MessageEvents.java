package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells of messages, in the older form and in the newer one. */
final class MessageEvents {
    private final ChatNews news;

    MessageEvents(ChatNews news) {
        this.news = news;
    }

    void posted(Conversation where, Message message) {
        news.tell(
                message.sender(),
                message.main().isPresent() ? "chat_message.replied" : "chat_message.sent",
                message.main()
                        .map(main -> older(where, message).put("parent_msg_id", main))
                        .orElseGet(() -> older(where, message)));
        ObjectNode object = newer(where, message).put("session_id", where.key());
        news.tellTeam(message.sender(), prefix(where) + "message_posted", said(object, message));
    }

    void updated(Conversation where, Message message) {
        news.tell(message.sender(), "chat_message.updated", older(where, message));
        ObjectNode object = newer(where, message).put("session_id", where.key());
        news.tellTeam(message.sender(), prefix(where) + "message_updated", said(object, message));
    }

    void deleted(Conversation where, Message message) {
        news.tell(message.sender(), "chat_message.deleted", older(where, message));
        news.tellTeam(message.sender(), prefix(where) + "message_deleted", newer(where, message));
    }

    void reacted(User user, Conversation where, Message message, String emoji, boolean added) {
        ObjectNode object = Json.object().put("msg_id", message.id()).put("msg_time", ZoomTime.utc(message.at()));
        object.put("emoji_time", ZoomTime.utc(news.now())).put("emoji", emoji);
        object.put("timestamp", news.now().toEpochMilli());
        if (where instanceof Conversation.WithContact two) {
            contact(object, two.contact());
        } else {
            object.put("channel_id", where.key());
        }
        news.tellTeam(user, prefix(where) + "reaction_" + (added ? "added" : "removed"), object);
    }

    void pinned(User user, ChatChannel channel, Message message, boolean added) {
        ObjectNode object = Json.object().put("channel_name", channel.name().text());
        object.put("channel_id", channel.id()).put("type", channel.name().type());
        object.put("message_id", message.id()).put("message", message.text());
        object.put("message_timestamp", message.at().toEpochMilli());
        news.tellTeam(user, "channel_pin_" + (added ? "added" : "removed"), ChatNews.stamped(object, news.now()));
    }

    private static String prefix(Conversation where) {
        return where instanceof Conversation.InChannel ? "channel_" : "dm_";
    }

    /** All members are always there; those of the other kind of conversation are empty. */
    private ObjectNode older(Conversation where, Message message) {
        ObjectNode object = Json.object().put("id", message.id());
        object.put("type", where instanceof Conversation.InChannel ? "to_channel" : "to_contact");
        ChatNews.stamped(object, news.now()).put("session_id", where.key());
        object.put("contact_email", "")
                .put("contact_id", "")
                .put("channel_id", "")
                .put("channel_name", "");
        if (where instanceof Conversation.WithContact two) {
            object.put("contact_email", two.contact().email())
                    .put("contact_id", two.contact().id());
        } else if (where instanceof Conversation.InChannel in) {
            object.put("channel_id", in.key())
                    .put("channel_name", in.channel().name().text());
        }
        return object.put("message", message.text());
    }

    private ObjectNode newer(Conversation where, Message message) {
        ObjectNode object = ChatNews.stamped(Json.object().put("message_id", message.id()), news.now());
        message.main().ifPresent(main -> object.put("reply_main_message_id", main));
        if (where instanceof Conversation.WithContact two) {
            contact(object, two.contact())
                    .put("contact_account_id", two.contact().accountId());
        } else if (where instanceof Conversation.InChannel in) {
            object.put("channel_id", in.key())
                    .put("channel_name", in.channel().name().text());
            object.put("channel_owner_account_id", in.channel().accountId());
        }
        return object;
    }

    private static ObjectNode contact(ObjectNode object, User user) {
        object.put("contact_email", user.email()).put("contact_id", user.id());
        return object.put("contact_member_id", MemberId.of(user));
    }

    private static ObjectNode said(ObjectNode object, Message message) {
        object.put("message", message.text());
        object.setAll(message.form().deepCopy()).remove(Forwards.ID);
        if (!message.files().isEmpty()) {
            ArrayNode list = object.putArray("files");
            message.files().forEach(file -> list.add(file.toldWithMessage()));
        }
        return object;
    }
}
