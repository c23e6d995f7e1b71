package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.Setting;
import java.util.List;
import java.util.Map;

/** Three ways to connect: the server's app, an app of one's own, and one without a person. */
record FakeType(FakeService service) implements ConnectionType {
    static final String DEFAULT = "oauthDefault";
    static final String PRIVATE = "oauthPrivate";
    static final String ROBOT = "serverToServer";

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public String displayName() {
        return "Fake";
    }

    @Override
    public List<AuthType> authTypes() {
        return List.of(
                AuthType.of(DEFAULT, "Default app").needing("FAKE_CLIENT_ID").working("Using OAuth 2.0"),
                AuthType.of(
                                PRIVATE,
                                "Private app",
                                Setting.text("client_id", "Client ID"),
                                Setting.secret("client_secret", "Client secret"),
                                Setting.secret("secret_token", "Secret token").optional())
                        .working("Using OAuth 2.0"),
                AuthType.of(ROBOT, "Robot", Setting.text("client_id", "Client ID"))
                        .working("Using no person"));
    }

    @Override
    public List<Setting> serverSettings() {
        return List.of(Setting.text("FAKE_CLIENT_ID", "Client ID"));
    }

    @Override
    public Integration open(HostServices host) {
        return (authType, settings, tokens) -> {
            var id = settings.text("client_id")
                    .or(() -> host.settings().text("FAKE_CLIENT_ID"))
                    .orElse("");
            if (id.contains(" ")) {
                throw ConnectionException.misconfigured(Map.of("client_id", "a client id has no spaces"));
            }
            return new FakeConnection(service, host.clock(), id, !authType.equals(ROBOT), tokens);
        };
    }
}
