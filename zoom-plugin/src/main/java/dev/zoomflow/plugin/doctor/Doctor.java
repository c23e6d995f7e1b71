package dev.zoomflow.plugin.doctor;

import com.google.inject.Inject;
import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.plugin.oauth.AppProbe;
import dev.zoomflow.plugin.scopes.Scopes;
import dev.zoomflow.plugin.settings.App;
import dev.zoomflow.plugin.settings.OwnApp;
import dev.zoomflow.plugin.settings.ZoomSettings;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Examines the server's app, the clock, and the apps that connections bring. Any thread. */
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

    public List<Check> check(Optional<URI> callback) {
        var checks = new ArrayList<>(ServerSettings.check(settings));
        app().ifPresentOrElse(
                        app -> {
                            checks.add(credentials(app, callback));
                            checks.addAll(page(app, callback));
                        },
                        () -> checks.addAll(clockAlone()));
        return checks;
    }

    /** Of a user's connection that brings this app. What is everybody's, as the clock, is not repeated. */
    public List<Check> ofUser(App app, Optional<URI> callback) {
        return List.of(credentials(app, callback), redirect(app, callback));
    }

    /** Of an account's connection that brings this app. */
    public List<Check> ofAccount(OwnApp own) {
        return List.of(Credentials.ofAccount(own.app(), () -> probe.account(own.app(), own.account())));
    }

    private Check credentials(App app, Optional<URI> callback) {
        return Credentials.ofCode(app, () -> probe.credentials(app, callback));
    }

    private Check redirect(App app, Optional<URI> callback) {
        try {
            return callback.map(address -> RedirectCheck.of(probe.consentPage(app, address), address))
                    .orElse(RedirectCheck.NOWHERE);
        } catch (ConnectionException unreachable) {
            return Check.unknown(RedirectCheck.NAME, String.valueOf(unreachable.getMessage()));
        }
    }

    private Optional<App> app() {
        try {
            return Optional.of(settings.app());
        } catch (ConnectionException incomplete) {
            return Optional.empty();
        }
    }

    private List<Check> page(App app, Optional<URI> callback) {
        var before = clock.instant();
        try {
            var page = callback.map(address -> probe.consentPage(app, address)).orElseGet(probe::pageForNobody);
            var redirect = callback.map(address -> RedirectCheck.of(page, address));
            return List.of(redirect.orElse(RedirectCheck.NOWHERE), ClockCheck.of(page, before));
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
