package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where messages are written. */
sealed interface Conversation {

    /** The same for all who take part. */
    String key();

    record InChannel(ChatChannel channel) implements Conversation {
        @Override
        public String key() {
            return channel.id();
        }
    }

    /** As one of two sees it. */
    record WithContact(User self, User contact) implements Conversation {
        @Override
        public String key() {
            return Stream.of(self, contact).map(MemberId::of).sorted().collect(Collectors.joining("_"));
        }
    }
}
