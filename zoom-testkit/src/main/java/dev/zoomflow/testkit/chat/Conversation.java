package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Where messages are written. */
sealed interface Conversation {

    /** The same for all who take part. */
    String key();

    /** {@code to_channel} or {@code to_contact}. */
    String kind();

    /** The channel or the contact, as events name it. */
    ObjectNode named();

    record InChannel(ChatChannel channel) implements Conversation {
        @Override
        public String key() {
            return channel.id();
        }

        @Override
        public String kind() {
            return "to_channel";
        }

        @Override
        public ObjectNode named() {
            return Json.object().put("channel_id", channel.id());
        }
    }

    /** As one of two sees it. */
    record WithContact(User self, User contact) implements Conversation {
        @Override
        public String key() {
            return Stream.of(self, contact).map(MemberId::of).sorted().collect(Collectors.joining("_"));
        }

        @Override
        public String kind() {
            return "to_contact";
        }

        @Override
        public ObjectNode named() {
            ObjectNode json = Json.object().put("contact_email", contact.email());
            return json.put("contact_id", contact.id()).put("contact_member_id", MemberId.of(contact));
        }
    }
}
