package dev.zoomflow.host.plugin;

import dev.zoomflow.api.connection.ConnectionType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Sees what changes in the plugins folder, and starts it beside what runs. Not thread-safe. */
final class PluginChanges {
    private final PluginsFolder folder;
    private final PrivateCopies copies;
    private final PluginPatience patience;
    private Map<Path, JarState> taken;
    private Map<Path, JarState> newest;

    PluginChanges(PluginsFolder folder, PrivateCopies copies, PluginPatience patience, Map<Path, JarState> taken) {
        this.folder = folder;
        this.copies = copies;
        this.patience = patience;
        this.taken = taken;
        this.newest = taken;
    }

    /** The jars that are others than those that were taken; a jar that is gone is no change, its plugin runs on. */
    List<Path> look(boolean settled) {
        var now = folder.states();
        var before = newest;
        newest = now;
        var changed = now.entrySet().stream()
                .filter(jar -> !jar.getValue().equals(taken.get(jar.getKey())))
                .filter(jar -> !settled || jar.getValue().equals(before.get(jar.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var known = new HashMap<>(now);
        known.keySet().removeIf(jar -> !taken.containsKey(jar) && !changed.contains(jar));
        known.replaceAll((jar, state) -> changed.contains(jar) ? state : taken.getOrDefault(jar, state));
        taken = Map.copyOf(known);
        return changed;
    }

    /** @param refused told of what does not start, with why */
    List<Newcomer> start(List<Path> jars, List<RunningPlugin> running, BiConsumer<PluginFile, String> refused) {
        var started = new ArrayList<Newcomer>();
        for (var jar : jars) {
            var file = new PluginFile(jar, "", "", false);
            try {
                file = PluginFile.of(jar);
                started.add(start(file, running));
            } catch (PluginProblem problem) {
                refused.accept(file, String.valueOf(problem.getMessage()));
            }
        }
        return started;
    }

    private Newcomer start(PluginFile file, List<RunningPlugin> running) throws PluginProblem {
        var before = running.stream()
                .filter(one -> one.file().id().equals(file.id()))
                .findFirst();
        if (before.isPresent() && isAnother(before.get().file().path(), file.path())) {
            throw new PluginProblem("a plugin with the id '%s' is already loaded from %s: remove one of the two"
                    .formatted(file.id(), before.get().file().name()));
        }
        var started = PluginStart.start(file, copies.copy(file.path()), patience);
        try {
            mustFit(started, before, running);
        } catch (PluginProblem unfit) {
            started.stop(patience);
            throw unfit;
        }
        return new Newcomer(started, before);
    }

    private static boolean isAnother(Path loaded, Path jar) {
        return !loaded.equals(jar) && Files.exists(loaded);
    }

    private static void mustFit(RunningPlugin started, Optional<RunningPlugin> before, List<RunningPlugin> running)
            throws PluginProblem {
        var offered = ids(started);
        for (var other : running) {
            if (before.filter(other::equals).isEmpty() && ids(other).stream().anyMatch(offered::contains)) {
                throw new PluginProblem("plugin '%s' offers one of its connection types already: remove one of the two"
                        .formatted(other.file().id()));
            }
        }
        if (before.isPresent() && !offered.containsAll(ids(before.get()))) {
            throw new PluginProblem(
                    "it does not offer the connection types %s any more: restart the host to do without them"
                            .formatted(ids(before.get())));
        }
        if (before.isPresent()
                && !started.problem().isEmpty()
                && !handlers(started).containsAll(handlers(before.get()))) {
            throw new PluginProblem(started.problem());
        }
    }

    private static Set<String> handlers(RunningPlugin plugin) {
        return plugin.handlers().stream().map(LoadedHandler::name).collect(Collectors.toSet());
    }

    private static Set<String> ids(RunningPlugin plugin) {
        return plugin.connectionTypes().stream().map(ConnectionType::id).collect(Collectors.toSet());
    }
}
