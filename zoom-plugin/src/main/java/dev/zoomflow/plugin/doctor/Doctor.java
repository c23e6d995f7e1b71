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
import java.util.Optional;

/** Examines the server's app and the clock. Any thread. */
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
        var checks = new ArrayList<>(ServerSettings.check(settings));
        app().ifPresentOrElse(
                        app -> {
                            checks.add(Credentials.check(() -> probe.credentials(app, callback)));
                            checks.addAll(page(app, callback));
                        },
                        () -> checks.addAll(clockAlone()));
        return checks;
    }

    private Optional<App> app() {
        try {
            return Optional.of(settings.app());
        } catch (ConnectionException incomplete) {
            return Optional.empty();
        }
    }

    private List<Check> page(App app, URI callback) {
        var before = clock.instant();
        try {
            var page = probe.consentPage(app, callback);
            return List.of(RedirectCheck.of(page, callback), ClockCheck.of(page, before));
        } catch (ConnectionException unreachable) {
            return List.of(
                    unreachable(unreachable),
                    Check.unknown(RedirectCheck.NAME, String.valueOf(unreachable.getMessage())),
                    unknownClock(unreachable));
        }
    }

    /** The clock matters to every app, also to those that connections bring. */
    private List<Check> clockAlone() {
        try {
            settings.requireAddresses();
        } catch (ConnectionException nowhere) {
            return List.of(Check.unknown(ClockCheck.NAME, "where Zoom is must be settled first"));
        }
        var before = clock.instant();
        try {
            return List.of(ClockCheck.of(probe.pageForNobody(), before));
        } catch (ConnectionException unreachable) {
            return List.of(unreachable(unreachable), unknownClock(unreachable));
        }
    }

    private static Check unreachable(ConnectionException why) {
        return Check.failed(
                "Zoom", String.valueOf(why.getMessage()), "Let this machine reach zoom.us and api.zoom.us by HTTPS");
    }

    private static Check unknownClock(ConnectionException why) {
        return Check.unknown(ClockCheck.NAME, String.valueOf(why.getMessage()));
    }
}
