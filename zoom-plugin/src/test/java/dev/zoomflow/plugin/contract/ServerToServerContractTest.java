package dev.zoomflow.plugin.contract;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.contract.RenewalContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** A Server-to-Server app: nobody is asked. */
class ServerToServerContractTest extends ZoomSubject implements RenewalContract {
    private static final App SERVER = new App(
            "server-app-1",
            App.Kind.SERVER_TO_SERVER,
            new App.Credentials("server-app-1", "server-app-1-secret", "server-app-1-token"),
            List.of(),
            Set.of());

    @BeforeEach
    void addApp() {
        zoom.add(SERVER);
    }

    @Override
    public String authType() {
        return "serverToServer";
    }

    @Override
    public SettingValues form() {
        return form(SERVER).with("account_id", zoom.user().accountId());
    }

    @Override
    public String path() {
        return "users";
    }
}
