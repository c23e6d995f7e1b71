package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.rest.ApiError;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which channels came from another platform, and what people and channels were called there. Thread-safe. */
final class Migration {
    private static final int FAILED = 5301;

    private final Set<String> channels = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<String, String>> channelsByTeam = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> usersByTeam = new ConcurrentHashMap<>();

    /** A channel that a call moved here. */
    void moved(ChatChannel channel) {
        channels.add(channel.id());
    }

    /**
     * @throws ApiError when it began here
     */
    void mustHaveMoved(ChatChannel channel) {
        if (!channels.contains(channel.id())) {
            throw new ApiError(403, 403, "No permission to access this channel.");
        }
    }

    void migrated(String team, String origin, ChatChannel channel) {
        moved(channel);
        channelsByTeam.computeIfAbsent(team, id -> new ConcurrentHashMap<>()).put(origin, channel.id());
    }

    void migrated(String team, String origin, User user) {
        usersByTeam.computeIfAbsent(team, id -> new ConcurrentHashMap<>()).put(origin, user.id());
    }

    Optional<Map<String, String>> channelsOf(String team) {
        return Optional.ofNullable(channelsByTeam.get(team));
    }

    /** Of one team, or of all where none is named. */
    Optional<String> user(Optional<String> team, String origin) {
        return usersByTeam.entrySet().stream()
                .filter(known -> team.filter(id -> !id.equals(known.getKey())).isEmpty())
                .flatMap(known -> Optional.ofNullable(known.getValue().get(origin)).stream())
                .findFirst();
    }

    /**
     * @param what it was, such as {@code add messages}
     */
    static ApiError failed(String what) {
        return new ApiError(400, FAILED, "Request to " + what + " failed.");
    }
}
