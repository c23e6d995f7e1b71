package dev.zoomflow.host;

import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.Setting;
import java.util.List;
import java.util.Objects;

/** In a plugin's jar: the connection type that a test left where both find it. */
public final class LentType implements ConnectionType {
    static final String KEY = "zoomflow.test.type";

    private final ConnectionType lent =
            (ConnectionType) Objects.requireNonNull(System.getProperties().get(KEY), KEY);

    @Override
    public String id() {
        return lent.id();
    }

    @Override
    public String displayName() {
        return lent.displayName();
    }

    @Override
    public List<AuthType> authTypes() {
        return lent.authTypes();
    }

    @Override
    public List<Setting> serverSettings() {
        return lent.serverSettings();
    }

    @Override
    public Integration open(HostServices host) {
        return lent.open(host);
    }
}
