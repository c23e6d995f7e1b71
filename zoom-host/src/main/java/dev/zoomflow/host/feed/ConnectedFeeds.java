package dev.zoomflow.host.feed;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.StoredConnection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feeds of installed types and stored connections. */
final class ConnectedFeeds implements FeedSource {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectedFeeds.class);
    private static final Set<State> NOT_USABLE = Set.of(State.INIT_REQUIRED, State.RECONNECT);

    private final Integrations integrations;
    private final Connections connections;

    ConnectedFeeds(Integrations integrations, Connections connections) {
        this.integrations = integrations;
        this.connections = connections;
    }

    @Override
    public List<FeedKey> shared() {
        return integrations.types().stream()
                .flatMap(type -> integrations.integration(type.id()).eventFeeds().stream()
                        .map(feed -> new FeedKey(type.id(), "", feed.name())))
                .toList();
    }

    @Override
    public List<FeedKey> of(String connectionId) {
        try {
            return usable(connectionId).stream()
                    .flatMap(stored ->
                            feeds(stored).stream().map(feed -> new FeedKey(stored.type(), stored.id(), feed.name())))
                    .toList();
        } catch (ConnectionException cannotBeOpened) {
            LOG.debug("{} has no feeds now: {}", connectionId, cannotBeOpened.getMessage());
            return List.of();
        }
    }

    private Optional<StoredConnection> usable(String connectionId) {
        return connections
                .find(connectionId)
                .filter(stored -> !stored.authType().isEmpty()
                        && !NOT_USABLE.contains(stored.status().state()));
    }

    private List<EventFeed> feeds(StoredConnection stored) {
        return connections.open(stored.id()).eventFeeds();
    }

    @Override
    public Optional<EventFeed> find(FeedKey key) {
        var feeds = key.owner().isEmpty()
                ? integrations.integration(key.type()).eventFeeds()
                : usable(key.owner()).map(this::feeds).orElse(List.of());
        return feeds.stream().filter(feed -> feed.name().equals(key.name())).findFirst();
    }

    @Override
    public String version(FeedKey key) {
        var opening = integrations.opening(key.type()).map(String::valueOf).orElse("");
        return key.owner().isEmpty()
                ? opening
                : usable(key.owner())
                        .map(stored -> opening + stored.authType() + new TreeMap<>(connections.formValues(stored.id())))
                        .orElse("");
    }

    @Override
    public boolean exists(FeedKey key) {
        return key.owner().isEmpty() || connections.find(key.owner()).isPresent();
    }
}
