package dev.zoomflow.host.config;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.ConnectionType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What connection types find wrong with their settings; a host runs all the same, for those that are right. */
public final class TypeProblems {
    private TypeProblems() {}

    public static List<Problem> of(Configuration configuration, Collection<ConnectionType> types) {
        return types.stream()
                .flatMap(type -> found(configuration, type).entrySet().stream())
                .map(found -> new Problem(configuration.where(found.getKey()), "", found.getValue()))
                .toList();
    }

    /** A plugin that fails here says so elsewhere. */
    private static Map<String, String> found(Configuration configuration, ConnectionType type) {
        try {
            return new TreeMap<>(type.problems(configuration.settingsOf(type)));
        } catch (ConnectionException broken) {
            return Map.of();
        }
    }
}
