package dev.zoomflow.host.web.pages;

import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.host.audit.Line;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.connection.Grant;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.web.pages.view.HistoryLine;
import dev.zoomflow.host.web.pages.view.StatusCard;
import dev.zoomflow.host.web.pages.view.TroubleView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says of a status who can end it, and how. */
final class Remedies {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Map<Who, String> WHO =
            Map.of(Who.PERSON, "a person", Who.SERVICE, "the service", Who.HOST, "the host");

    private final Views views;

    Remedies(Views views) {
        this.views = views;
    }

    StatusCard card(StoredConnection connection) {
        var status = connection.status();
        var state = status.state();
        return new StatusCard(
                state.word(),
                state == State.OK ? "" : status.text(),
                TIME.format(status.since()),
                status.next().map(TIME::format).orElse(""),
                status.settings(),
                who(connection),
                fix(connection));
    }

    TroubleView trouble(StoredConnection connection) {
        var form = "/" + connection.type() + "?cid=" + connection.id() + "&origin=web";
        return new TroubleView(card(connection), form, click(connection));
    }

    private String click(StoredConnection connection) {
        return switch (connection.status().state()) {
            case RECONNECT -> "Re-authorise";
            case CONFIGURATION -> isServers(connection) ? "" : "Correct it";
            case INIT_REQUIRED, OK, UNAVAILABLE, RATE_LIMITED -> "";
        };
    }

    private String who(StoredConnection connection) {
        return switch (connection.status().state()) {
            case INIT_REQUIRED -> "whoever may use the account";
            case RECONNECT ->
                connection
                        .grant()
                        .map(Grant::displayName)
                        .filter(name -> !name.isEmpty())
                        .orElse("whoever may use the account");
            case CONFIGURATION -> isServers(connection) ? "the operator" : "whoever has the app's credentials";
            case OK, UNAVAILABLE, RATE_LIMITED -> "";
        };
    }

    private String fix(StoredConnection connection) {
        return switch (connection.status().state()) {
            case INIT_REQUIRED -> "Initialise, on the connection's page";
            case RECONNECT -> "Edit or re-authorise, on the connection's page";
            case CONFIGURATION ->
                isServers(connection)
                        ? "Set " + String.join(", ", named(connection, "the server's settings for it"))
                                + " right; the host takes it over by itself"
                        : "Edit or re-authorise, on the connection's page: correct "
                                + String.join(", ", labels(connection));
            case UNAVAILABLE -> "Nothing to do: it is tried again by itself";
            case RATE_LIMITED -> "Nothing to do: it goes on when the limit ends";
            case OK -> "";
        };
    }

    /** Whether what is wrong stands in the server's configuration, not in the connection's form. */
    private boolean isServers(StoredConnection connection) {
        var wrong = connection.status().settings();
        var form = form(connection);
        return wrong.isEmpty()
                ? form.isEmpty()
                : form.stream().map(Setting::key).noneMatch(wrong::contains);
    }

    private List<Setting> form(StoredConnection connection) {
        return views.type(connection.type())
                .flatMap(type -> Views.authType(type, connection.authType()))
                .map(AuthType::form)
                .orElse(List.of());
    }

    private List<String> labels(StoredConnection connection) {
        var wrong = connection.status().settings();
        var labels = form(connection).stream()
                .filter(setting -> wrong.contains(setting.key()))
                .map(Setting::label)
                .toList();
        return labels.isEmpty() ? named(connection, "what the form holds") : labels;
    }

    private static List<String> named(StoredConnection connection, String unknown) {
        var wrong = connection.status().settings();
        return wrong.isEmpty() ? List.of(unknown) : wrong;
    }

    static HistoryLine line(Line line) {
        return new HistoryLine(
                line.seq(),
                time(line.at()),
                line.connectionId(),
                WHO.getOrDefault(line.who(), ""),
                line.person(),
                line.what(),
                State.word(line.state()),
                line.detail());
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
