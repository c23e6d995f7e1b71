package dev.zoomflow.plugin.doctor;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.plugin.settings.ZoomSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Whether the server's settings are there and clean. An app that nobody has begun to set up is no mistake. */
final class ServerSettings {
    private static final String NAME = "app settings";

    private ServerSettings() {}

    static List<Check> check(ZoomSettings settings) {
        var problems = settings.isWithoutApp() ? settings.problems() : problems(settings);
        if (!problems.isEmpty()) {
            return problems.entrySet().stream()
                    .map(problem -> Check.failed(problem.getKey(), cause(problem.getValue()), fix(problem.getValue())))
                    .toList();
        }
        return List.of(
                settings.isWithoutApp()
                        ? Check.unknown(
                                NAME,
                                "the server has no app of its own, and connections that bring theirs need none; to"
                                        + " offer the default app, too, set ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET and,"
                                        + " for events, ZOOM_SECRET_TOKEN")
                        : Check.passed(NAME, "all there"));
    }

    private static Map<String, String> problems(ZoomSettings settings) {
        var problems = new TreeMap<>(settings.problems());
        try {
            settings.app();
        } catch (ConnectionException incomplete) {
            problems.putAll(incomplete.problems());
        }
        if (settings.secretTokens().isEmpty()) {
            problems.putIfAbsent("ZOOM_SECRET_TOKEN", settings.secretTokenProblem());
        }
        return problems;
    }

    /** Problems of settings are written as the cause, a semicolon, and what to do. */
    private static String cause(String problem) {
        return problem.contains("; ") ? problem.substring(0, problem.indexOf("; ")) : problem;
    }

    private static String fix(String problem) {
        var rest = problem.contains("; ") ? problem.substring(problem.indexOf("; ") + 2) : "correct it";
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }
}
