package dev.zoomflow.plugin.doctor;

import com.google.inject.Inject;
import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.plugin.oauth.AppProbe;
import dev.zoomflow.plugin.scopes.Scopes;
import dev.zoomflow.plugin.settings.App;
import dev.zoomflow.plugin.settings.ZoomSettings;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Examines the server's app. Any thread. */
public final class Doctor {
    private final ZoomSettings settings;
    private final AppProbe probe;
    private final Scopes scopes;
    private final Clock clock;

    @Inject
    Doctor(ZoomSettings settings, AppProbe probe, Scopes scopes, Clock clock) {
        this.settings = settings;
        this.probe = probe;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What has to be allowed, and whether a grant is enough. */
    public Scopes scopes() {
        return scopes;
    }

    public List<Check> check(URI callback) {
        var checks = new ArrayList<>(settings());
        app().ifPresent(app -> {
            checks.add(credentials(app, callback));
            checks.addAll(ConsentPage.check(probe, app, callback, clock.instant()));
        });
        return checks;
    }

    private Optional<App> app() {
        try {
            return Optional.of(settings.app());
        } catch (ConnectionException incomplete) {
            return Optional.empty();
        }
    }

    private List<Check> settings() {
        var problems = new TreeMap<>(settings.problems());
        try {
            settings.app();
        } catch (ConnectionException incomplete) {
            problems.putAll(incomplete.problems());
        }
        if (settings.secretTokens().isEmpty()) {
            problems.putIfAbsent("ZOOM_SECRET_TOKEN", settings.secretTokenProblem());
        }
        if (problems.isEmpty()) {
            return List.of(Check.passed("app settings", "all there"));
        }
        return problems.entrySet().stream()
                .map(problem -> Check.failed(problem.getKey(), cause(problem.getValue()), fix(problem.getValue())))
                .toList();
    }

    /** Problems of settings are written as the cause, a semicolon, and what to do. */
    private static String cause(String problem) {
        return problem.contains("; ") ? problem.substring(0, problem.indexOf("; ")) : problem;
    }

    private static String fix(String problem) {
        var rest = problem.contains("; ") ? problem.substring(problem.indexOf("; ") + 2) : "correct it";
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    private Check credentials(App app, URI callback) {
        var name = "client ID and secret";
        try {
            probe.credentials(app, callback);
            return Check.unknown(name, "Zoom took a code that nobody was given");
        } catch (ConnectionException said) {
            return switch (said.code().orElse("")) {
                case "invalid_grant", "invalid_request" -> Check.passed(name, "Zoom knows them");
                case "invalid_client" ->
                    Check.failed(
                            name,
                            "Zoom does not know this pair of client ID and client secret",
                            "Copy both again from the app's page, App Credentials; mind that development and"
                                    + " production have credentials of their own");
                case "4717" ->
                    Check.failed(
                            name,
                            "Zoom says that the app is disabled",
                            "Let an administrator of the Zoom account allow the app again");
                default -> Check.unknown(name, String.valueOf(said.getMessage()));
            };
        }
    }
}
