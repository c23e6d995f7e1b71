package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All shared spaces, each with its general channel: each call changes what the API shows and tells it. Thread-safe. */
final class Spaces {
    private final Map<String, Space> spaces = new LinkedHashMap<>();
    private final Channels channels;
    private final SpaceEvents told;

    Spaces(Channels channels, News news) {
        this.channels = channels;
        this.told = new SpaceEvents(new ChatNews(news));
    }

    synchronized List<Space> of(User user) {
        return spaces.values().stream().filter(space -> space.has(user)).toList();
    }

    /**
     * @throws ApiError when there is none of this id, or none that the user may see
     */
    synchronized Space find(User user, String id) {
        Space space = Optional.ofNullable(spaces.get(id))
                .filter(known -> known.owner().accountId().equals(user.accountId()))
                .orElseThrow(() -> new ApiError(404, 5407, "Shared space does not exist: " + id + "."));
        must(space.has(user), space);
        return space;
    }

    synchronized Space create(User owner, Space.Settings settings, List<User> members, List<User> admins) {
        ChatChannel.Name name = new ChatChannel.Name(settings.name(), ChatChannel.PRIVATE);
        ChatChannel general = channels.create(owner, name, members, Json.object());
        List<String> looking = admins.stream().map(User::id).toList();
        Space space =
                new Space(Identifiers.hex(16), owner, settings, general.id(), List.of(), general.members(), looking);
        spaces.put(space.id(), space);
        return space;
    }

    synchronized void change(User operator, Space space, Space.Settings settings) {
        must(space.managedBy(operator), space);
        put(space, known -> known.with(settings));
        told.edited(operator, space, settings);
    }

    synchronized void delete(User operator, Space space) {
        must(space.isOwner(operator), space);
        spaces.remove(space.id());
        channels.known(space.general()).ifPresent(general -> channels.delete(host(general), general));
    }

    private User host(ChatChannel channel) {
        return channels.users(List.of(channel.ownerId())).get(0);
    }

    synchronized void own(User operator, Space space, User user) {
        must(space.isOwner(operator), space);
        if (!space.has(user)) {
            throw new ApiError(400, 5301, "Not a member of the shared space: " + user.email() + ".");
        }
        put(space, known -> known.ownedBy(user));
    }

    /** Whether the user was not in it yet. */
    synchronized boolean add(User operator, Space asked, User user) {
        Space space = spaces.getOrDefault(asked.id(), asked);
        must(space.settings().everybodyAdds() || space.managedBy(operator), space);
        if (space.has(user)) {
            return false;
        }
        put(space, known -> known.withMembers(ids -> ids.add(user.id())));
        channels.known(space.general()).ifPresent(general -> channels.invite(host(general), general, List.of(user)));
        told.invited(operator, space, user);
        return true;
    }

    /** Whether the user was in it and does not own it. */
    synchronized boolean remove(User operator, Space asked, User user) {
        Space space = spaces.getOrDefault(asked.id(), asked);
        must(space.managedBy(operator), space);
        if (!space.has(user) || space.isOwner(user)) {
            return false;
        }
        put(space, known -> known.withMembers(ids -> ids.remove(user.id())).withAdmins(ids -> ids.remove(user.id())));
        channels.known(space.general())
                .filter(general -> general.has(user))
                .ifPresent(general -> channels.remove(host(general), general, user));
        told.removed(operator, space, user);
        return true;
    }

    /** Whether that changed anything. */
    synchronized boolean look(User operator, Space asked, User user, boolean admin) {
        Space space = spaces.getOrDefault(asked.id(), asked);
        must(space.managedBy(operator), space);
        if (!space.has(user) || space.isOwner(user) || space.admins().contains(user.id()) == admin) {
            return false;
        }
        put(
                space,
                known -> known.withAdmins(ids -> {
                    if (admin) {
                        ids.add(user.id());
                    } else {
                        ids.remove(user.id());
                    }
                }));
        return true;
    }

    /** Whether the channel, which the operator looks after, went that way; one is in one space at most. */
    synchronized boolean move(User operator, Space asked, ChatChannel channel, boolean into) {
        Space space = spaces.getOrDefault(asked.id(), asked);
        must(space.managedBy(operator), space);
        boolean free = spaces.values().stream()
                .noneMatch(other -> other.channels().contains(channel.id())
                        || other.general().equals(channel.id()));
        boolean there = space.channels().contains(channel.id());
        if (!channel.managedBy(operator) || (into ? !free : !there)) {
            return false;
        }
        put(
                space,
                known -> known.withChannels(ids -> {
                    if (into) {
                        ids.add(channel.id());
                    } else {
                        ids.remove(channel.id());
                    }
                }));
        return true;
    }

    private void put(Space space, UnaryOperator<Space> change) {
        spaces.computeIfPresent(space.id(), (id, known) -> change.apply(known));
    }

    private static void must(boolean may, Space space) {
        if (!may) {
            throw new ApiError(403, 200, "No permission for the shared space: " + space.id() + ".");
        }
    }
}
