package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.world.Directory;
import java.util.stream.Stream;

/** Where users take part: in their channels and with each other user of their account. */
record Conversations(Channels channels, Directory directory) {
    Stream<Conversation> of(User user) {
        Stream<Conversation> inChannels = channels.of(user).stream().map(Conversation.InChannel::new);
        Stream<Conversation> withContacts = directory.users().stream()
                .filter(other -> other.accountId().equals(user.accountId()))
                .map(other -> new Conversation.WithContact(user, other));
        return Stream.concat(inChannels, withContacts);
    }
}
