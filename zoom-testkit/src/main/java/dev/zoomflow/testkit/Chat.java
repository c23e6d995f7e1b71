package dev.zoomflow.testkit;

import dev.zoomflow.testkit.chat.ChatClient;
import dev.zoomflow.testkit.rest.ApiError;
import java.util.List;
import java.util.function.Supplier;

/**
 * Does what people do in team chat. Each call changes what the API shows and sends Zoom's events to the subscriptions,
 * {@code chat_message.…} and {@code team_chat.…} alike; none waits for their answers. What Zoom refuses is an
 * {@link IllegalArgumentException} with Zoom's answer. Thread-safe.
 */
public final class Chat {
    private final ChatClient client;

    Chat(ChatClient client) {
        this.client = client;
    }

    /** A private channel of these members: {@code chat_channel.created}. */
    public TeamChannel open(User owner, String name, User... members) {
        return allowed(() -> client.open(owner, name, false, List.of(members)));
    }

    /** As {@link #open}, for everybody in the account to join. */
    public TeamChannel openToAll(User owner, String name, User... members) {
        return allowed(() -> client.open(owner, name, true, List.of(members)));
    }

    /**
     * @throws IllegalArgumentException when there is none of this id
     */
    public TeamChannel channel(String id) {
        return client.channel(id);
    }

    /** {@code chat_channel.member_joined} */
    public void join(User user, TeamChannel channel) {
        allowed(() -> client.join(user, channel));
    }

    /** {@code chat_channel.member_left} */
    public void leave(User user, TeamChannel channel) {
        allowed(() -> client.leave(user, channel));
    }

    /** {@code chat_message.sent}, {@code team_chat.dm_message_posted} */
    public ChatMessage write(User from, User to, String text) {
        return allowed(() -> client.write(from, to, text));
    }

    /** {@code chat_message.sent}, {@code team_chat.channel_message_posted} */
    public ChatMessage write(User from, TeamChannel in, String text) {
        return allowed(() -> client.write(from, in, text));
    }

    /** In the thread of a message: {@code chat_message.replied}, {@code team_chat.…_message_posted}. */
    public ChatMessage reply(User from, ChatMessage to, String text) {
        return allowed(() -> client.reply(from, to, text));
    }

    /** Passes a message on, which can be read by the {@code forward_id} of the new one; told as {@link #write} is. */
    public ChatMessage forward(User from, ChatMessage message, User to) {
        return allowed(() -> client.forward(from, message, to));
    }

    /** As {@link #forward(User, ChatMessage, User)}, into a channel. */
    public ChatMessage forward(User from, ChatMessage message, TeamChannel to) {
        return allowed(() -> client.forward(from, message, to));
    }

    /**
     * Somebody outside of the account agrees to be a contact of a user who asked by the API; nobody is told.
     *
     * @throws IllegalArgumentException when nobody asked
     */
    public void accept(User invited, User by) {
        client.accept(invited, by);
    }

    /** Zoom's own app for it has moved a channel here from Slack, where it had this id; nobody is told. */
    public void migrated(String slackTeam, String slackId, TeamChannel channel) {
        client.migrated(slackTeam, slackId, channel);
    }

    /** As {@link #migrated(String, String, TeamChannel)}, for a person. */
    public void migrated(String slackTeam, String slackId, User user) {
        client.migrated(slackTeam, slackId, user);
    }

    /** Whoever wrote it changes it: {@code chat_message.updated}, {@code team_chat.…_message_updated}. */
    public void edit(ChatMessage message, String text) {
        allowed(() -> client.edit(message, text));
    }

    /** Whoever wrote it deletes it: {@code chat_message.deleted}, {@code team_chat.…_message_deleted}. */
    public void delete(ChatMessage message) {
        allowed(() -> client.delete(message));
    }

    /**
     * {@code team_chat.…_reaction_added}
     *
     * @param emoji the character itself
     */
    public void react(User user, ChatMessage message, String emoji) {
        allowed(() -> client.react(user, message, emoji));
    }

    /**
     * @throws IllegalArgumentException when the user can see none of this id
     */
    public ChatMessage message(User user, String id) {
        return client.message(user, id);
    }

    /** What others wrote to this user, or in this user's channels, and nobody has marked as read. */
    public List<ChatMessage> unread(User user) {
        return client.unread(user);
    }

    private static void allowed(Runnable action) {
        allowed(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T allowed(Supplier<T> action) {
        try {
            return action.get();
        } catch (ApiError refused) {
            throw new IllegalArgumentException("Zoom refuses it: " + refused.getMessage(), refused);
        }
    }
}
