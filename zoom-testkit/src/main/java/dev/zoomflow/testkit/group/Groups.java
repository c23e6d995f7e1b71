package dev.zoomflow.testkit.group;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.setting.SettingsBook;
import dev.zoomflow.testkit.user.Profiles;
import dev.zoomflow.testkit.world.Directory;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All groups of all accounts: each call changes what the API shows and tells it. Thread-safe. */
public final class Groups {
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Directory directory;
    private final Profiles profiles;
    private final GroupEvents told;

    public Groups(Directory directory, Profiles profiles, News news) {
        this.directory = directory;
        this.profiles = profiles;
        this.told = new GroupEvents(news);
    }

    public synchronized List<Group> of(String accountId) {
        return groups.values().stream()
                .filter(group -> group.accountId().equals(accountId))
                .toList();
    }

    /**
     * @throws ApiError when the user's account has none of this id
     */
    public synchronized Group find(User user, String id) {
        return Optional.ofNullable(groups.get(id))
                .filter(group -> group.accountId().equals(user.accountId()))
                .orElseThrow(() -> new ApiError(404, 4130, "Group does not exist: " + id + "."));
    }

    /** Of a group of the user's account. */
    public synchronized Optional<String> name(User user, String id) {
        return of(user.accountId()).stream()
                .filter(group -> group.id().equals(id))
                .map(Group::name)
                .findFirst();
    }

    synchronized Group create(User operator, String name) {
        mustBeFree(operator, name);
        Group group = new Group(Identifiers.id(), operator.accountId(), name, List.of(), List.of());
        groups.put(group.id(), group);
        told.happened(operator, "created", group);
        return group;
    }

    synchronized void rename(User operator, Group group, String name) {
        if (!group.name().equals(name)) {
            mustBeFree(operator, name);
            Group renamed = group.named(name);
            groups.put(group.id(), renamed);
            told.renamed(operator, group, renamed);
        }
    }

    private void mustBeFree(User operator, String name) {
        if (of(operator.accountId()).stream().anyMatch(known -> known.name().equalsIgnoreCase(name))) {
            throw new ApiError(409, 4132, "Group name " + name + " is already in use.");
        }
    }

    synchronized void delete(User operator, Group group) {
        groups.remove(group.id());
        users(group, Part.MEMBERS).forEach(this::profile);
        told.happened(operator, "deleted", group);
    }

    ObjectNode json(Group group) {
        int members = users(group, Part.MEMBERS).size();
        return Json.object().put("id", group.id()).put("name", group.name()).put("total_members", members);
    }

    /** Who is gone from the account is gone from its groups. */
    List<User> users(Group group, Part part) {
        return group.of(part).stream()
                .map(directory::user)
                .flatMap(Optional::stream)
                .toList();
    }

    public List<User> members(Group group) {
        return users(group, Part.MEMBERS);
    }

    synchronized void add(User operator, Group group, Part part, List<User> users) {
        List<User> added = users.stream()
                .filter(user -> !group.of(part).contains(user.id()))
                .toList();
        if (!added.isEmpty()) {
            groups.put(group.id(), group.with(part, added.stream().map(User::id).toList()));
            added.forEach(this::profile);
            told.joined(operator, part.one() + "_added", group, part, added);
        }
    }

    synchronized void remove(User operator, Group group, Part part, User user) {
        groups.put(group.id(), group.without(part, user.id()));
        profile(user);
        told.joined(operator, part.one() + "_deleted", group, part, List.of(user));
    }

    /** From now on the settings of this group hold for the user, who is in it. */
    synchronized void prefer(Group group, User user) {
        profile(user, Optional.of(group.id()));
    }

    boolean prefers(User user, Group group) {
        return first(user).equals(Optional.of(group.id()));
    }

    private Optional<String> first(User user) {
        return profiles.json(user).path("group_ids").valueStream().findFirst().map(JsonNode::asString);
    }

    /** The number of the user's plan. */
    public int type(User user) {
        return profiles.json(user).path("type").asInt();
    }

    private void profile(User user) {
        profile(user, first(user));
    }

    private void profile(User user, Optional<String> first) {
        List<String> ids = groups.values().stream()
                .filter(group -> group.members().contains(user.id()))
                .map(Group::id)
                .sorted(Comparator.comparing(id -> !Optional.of(id).equals(first)))
                .toList();
        ObjectNode changed = Json.object();
        ArrayNode list = changed.putArray("group_ids");
        ids.forEach(list::add);
        profiles.change(user, changed);
    }

    /**
     * @param event {@code settings_updated} or {@code lock_settings_updated}
     */
    void settingsChanged(User operator, String event, Group group, SettingsBook.Change change) {
        if (!change.isNothing()) {
            told.settings(operator, event, group, change);
        }
    }
}
