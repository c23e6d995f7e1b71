package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.ChatMessage;
import dev.zoomflow.testkit.TeamChannel;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import java.util.List;
import java.util.Optional;

/** What people do in their own clients. Thread-safe. */
public final class ChatClient {
    private final Channels channels;
    private final Messages messages;
    private final Conversations conversations;
    private final Migration migration;
    private final Forwards forwards;
    private final ContactInvitations invitations;

    ChatClient(
            Messages messages,
            Conversations conversations,
            Migration migration,
            Forwards forwards,
            ContactInvitations invitations) {
        this.channels = conversations.channels();
        this.messages = messages;
        this.conversations = conversations;
        this.migration = migration;
        this.forwards = forwards;
        this.invitations = invitations;
    }

    public TeamChannel open(User owner, String name, boolean open, List<User> members) {
        ChatChannel.Name named = new ChatChannel.Name(name, open ? ChatChannel.PUBLIC : ChatChannel.PRIVATE);
        return channels.create(owner, named, members, Json.object()).handle();
    }

    /**
     * @throws IllegalArgumentException when there is none of this id
     */
    public TeamChannel channel(String id) {
        return known(id).handle();
    }

    private ChatChannel known(String id) {
        return channels.known(id).orElseThrow(() -> new IllegalArgumentException("there is no channel " + id));
    }

    public void join(User user, TeamChannel channel) {
        channels.join(user, known(channel.id()));
    }

    public void leave(User user, TeamChannel channel) {
        channels.leave(user, known(channel.id()));
    }

    public ChatMessage write(User from, User to, String text) {
        return write(from, new Conversation.WithContact(from, to), text, Optional.empty());
    }

    public ChatMessage write(User from, TeamChannel in, String text) {
        return write(from, new Conversation.InChannel(known(in.id())), text, Optional.empty());
    }

    public ChatMessage reply(User from, ChatMessage to, String text) {
        return write(from, where(from, to), text, Optional.of(to.id()));
    }

    private ChatMessage write(User from, Conversation where, String text, Optional<String> main) {
        return messages.write(from, where, Draft.plain(text, main)).handle(where.key());
    }

    public ChatMessage forward(User from, ChatMessage message, User to) {
        return forward(from, message, new Conversation.WithContact(from, to));
    }

    public ChatMessage forward(User from, ChatMessage message, TeamChannel to) {
        return forward(from, message, new Conversation.InChannel(known(to.id())));
    }

    private ChatMessage forward(User from, ChatMessage message, Conversation to) {
        Message forwarded = messages.find(where(from, message), message.id());
        return messages.write(from, to, forwards.draft(forwarded)).handle(to.key());
    }

    public void migrated(String team, String id, TeamChannel channel) {
        migration.migrated(team, id, known(channel.id()));
    }

    public void migrated(String team, String id, User user) {
        migration.migrated(team, id, user);
    }

    public void accept(User invited, User by) {
        invitations.accept(invited, by);
    }

    public void edit(ChatMessage message, String text) {
        Conversation where = where(message.sender(), message);
        messages.edit(message.sender(), where, messages.find(where, message.id()), text, Json.object());
    }

    public void delete(ChatMessage message) {
        Conversation where = where(message.sender(), message);
        messages.delete(message.sender(), where, messages.find(where, message.id()));
    }

    public void react(User user, ChatMessage message, String emoji) {
        Conversation where = where(user, message);
        messages.react(user, where, messages.find(where, message.id()), emoji, true);
    }

    /** A message that the user can see, by its id. */
    public ChatMessage message(User user, String id) {
        return conversations
                .of(user)
                .flatMap(where -> messages.in(where).stream().map(message -> message.handle(where.key())))
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(user.email() + " sees no message " + id));
    }

    /** Oldest first within a conversation. */
    public List<ChatMessage> unread(User user) {
        return conversations
                .of(user)
                .flatMap(where -> messages.in(where).stream()
                        .filter(message -> !message.deleted() && !messages.isRead(user, message))
                        .map(message -> message.handle(where.key())))
                .toList();
    }

    private Conversation where(User user, ChatMessage message) {
        return conversations
                .of(user)
                .filter(where -> where.key().equals(message.conversation()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(user.email() + " sees no message " + message.id()));
    }
}
