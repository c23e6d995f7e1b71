package dev.zoomflow.testkit.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Things of one kind that belong to channels, in the order they came. Thread-safe.
 *
 * @param <T> an immutable thing
 */
final class ChannelAddons<T> {
    private final Map<String, Map<String, T>> byChannel = new LinkedHashMap<>();
    private final Function<T, String> id;

    ChannelAddons(Function<T, String> id) {
        this.id = id;
    }

    synchronized List<T> of(ChatChannel channel) {
        return List.copyOf(byChannel.getOrDefault(channel.id(), Map.of()).values());
    }

    /** A new one, or another state of one that is there. */
    synchronized void put(ChatChannel channel, T thing) {
        byChannel.computeIfAbsent(channel.id(), key -> new LinkedHashMap<>()).put(id.apply(thing), thing);
    }

    /** Whether there was one. */
    synchronized boolean remove(ChatChannel channel, String thing) {
        return byChannel.getOrDefault(channel.id(), new LinkedHashMap<>()).remove(thing) != null;
    }

    /** The ids of channels that have a thing of this id. */
    synchronized Set<String> channelsWith(String thing) {
        Set<String> found = new LinkedHashSet<>();
        new ArrayList<>(byChannel.entrySet())
                .stream()
                        .filter(entry -> entry.getValue().containsKey(thing))
                        .forEach(entry -> found.add(entry.getKey()));
        return found;
    }
}
