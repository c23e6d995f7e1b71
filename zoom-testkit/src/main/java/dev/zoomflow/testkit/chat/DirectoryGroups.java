package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import tools.jackson.databind.node.ObjectNode;

/** All groups of contacts. Thread-safe. */
final class DirectoryGroups {
    private final Map<String, DirectoryGroup> groups = new LinkedHashMap<>();
    private final Channels channels;
    private final ToIntFunction<User> plan;

    /**
     * @param plan the number of what a user has, as in the user's profile
     */
    DirectoryGroups(Channels channels, ToIntFunction<User> plan) {
        this.channels = channels;
        this.plan = plan;
    }

    synchronized List<DirectoryGroup> of(String accountId) {
        return groups.values().stream()
                .filter(group -> group.accountId().equals(accountId))
                .toList();
    }

    /**
     * @throws ApiError when the user's account has none of this id
     */
    synchronized DirectoryGroup find(User user, String id) {
        return Optional.ofNullable(groups.get(id))
                .filter(group -> group.accountId().equals(user.accountId()))
                .orElseThrow(() -> new ApiError(404, 4130, "Group does not exist: " + id + "."));
    }

    /**
     * @throws ApiError when another one has the name
     */
    synchronized DirectoryGroup put(DirectoryGroup group) {
        boolean taken = of(group.accountId()).stream()
                .anyMatch(
                        known -> !known.id().equals(group.id()) && known.name().equalsIgnoreCase(group.name()));
        if (taken) {
            throw new ApiError(409, 4132, "Group name " + group.name() + " is already in use.");
        }
        groups.put(group.id(), group);
        return group;
    }

    synchronized void delete(DirectoryGroup group) {
        groups.remove(group.id());
    }

    List<User> users(DirectoryGroup group) {
        return channels.users(group.members());
    }

    int plan(User user) {
        return plan.applyAsInt(user);
    }

    ObjectNode json(DirectoryGroup group) {
        ObjectNode json = Json.object().put("id", group.id());
        json.setAll(group.said().deepCopy());
        return json.put("total_members", users(group).size());
    }
}
