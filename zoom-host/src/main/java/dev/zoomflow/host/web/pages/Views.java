package dev.zoomflow.host.web.pages;

import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.host.config.SettingKeys;
import dev.zoomflow.host.connection.Grant;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.feed.FeedStatus;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.pages.view.AuthChoice;
import dev.zoomflow.host.web.pages.view.ConnectionRow;
import dev.zoomflow.host.web.pages.view.FeedView;
import dev.zoomflow.host.web.pages.view.StatusView;
import dev.zoomflow.host.web.pages.view.TypeCard;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what is stored into what is shown. */
final class Views {
    private static final Map<State, String> WORDS = Map.of(
            State.INIT_REQUIRED, "Init required",
            State.OK, "Connected",
            State.RECONNECT, "Reconnect needed",
            State.CONFIGURATION, "A setting is wrong",
            State.UNAVAILABLE, "In trouble",
            State.RATE_LIMITED, "Rate limited");

    private final Integrations integrations;
    private final Addresses addresses;

    Views(Integrations integrations, Addresses addresses) {
        this.integrations = integrations;
        this.addresses = addresses;
    }

    Optional<ConnectionType> type(String id) {
        return integrations.types().stream()
                .filter(type -> type.id().equals(id))
                .findFirst();
    }

    TypeCard card(ConnectionType type) {
        return new TypeCard(type.id(), type.displayName(), type.icon().isPresent());
    }

    List<TypeCard> cards() {
        return integrations.types().stream().map(this::card).toList();
    }

    ConnectionRow row(StoredConnection connection) {
        var type = type(connection.type());
        var label =
                type.flatMap(found -> authType(found, connection.authType())).map(AuthType::label);
        var status = status(connection);
        return new ConnectionRow(
                connection.id(),
                connection.name(),
                type.map(this::card).orElseGet(() -> new TypeCard(connection.type(), connection.type(), false)),
                label.orElse(""),
                status.state(),
                status.badge(),
                status.text(),
                connection.grant().map(Grant::displayName).orElse(""));
    }

    List<String> eventAddresses(StoredConnection connection, List<String> sources) {
        return sources.stream()
                .flatMap(source -> addresses.events(connection.type(), source, connection.id()).stream())
                .map(URI::toString)
                .toList();
    }

    static FeedView feed(FeedStatus feed) {
        return new FeedView(feed.name(), feed.up(), feed.up() ? "open since " + feed.since() : feed.text());
    }

    StatusView status(StoredConnection connection) {
        var state = connection.status().state();
        var text = connection.status().text();
        var words = WORDS.getOrDefault(state, state.name());
        var full = text.isBlank() || text.equalsIgnoreCase(words) ? words : words + ": " + text;
        return new StatusView(state.word(), state == State.OK ? full : words, full);
    }

    /** What a test of it says that succeeded. */
    String tested(StoredConnection connection) {
        return authType(integrations.type(connection.type()), connection.authType())
                .map(AuthType::tested)
                .orElse("");
    }

    static Optional<AuthType> authType(ConnectionType type, String id) {
        return type.authTypes().stream()
                .filter(authType -> authType.id().equals(id))
                .findFirst();
    }

    /** What can be chosen; what cannot yet says which settings are missing. */
    List<AuthChoice> choices(ConnectionType type, String chosen) {
        return type.authTypes().stream()
                .map(authType -> new AuthChoice(
                        authType.id(),
                        authType.label(),
                        missing(type, authType),
                        authType.id().equals(chosen)))
                .toList();
    }

    private List<String> missing(ConnectionType type, AuthType authType) {
        var missing = new ArrayList<>(integrations.missing(type.id(), authType));
        if ((needsConsent(authType.id()) || !authType.needs().isEmpty())
                && addresses.webhook().isEmpty()) {
            missing.add(0, SettingKeys.WEBHOOK_ADDRESS);
        }
        return missing;
    }

    /** By its name: whether a person is needed is certain only once the form is filled in. */
    static boolean needsConsent(String authType) {
        return authType.startsWith("oauth");
    }
}
