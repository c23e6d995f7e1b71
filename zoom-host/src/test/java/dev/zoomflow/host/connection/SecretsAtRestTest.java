package dev.zoomflow.host.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.host.store.OnEachStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEachStore
class SecretsAtRestTest extends OneHost {
    @Test
    void noSecretLiesInClearInTheDatabaseOrItsLog() throws IOException {
        var id = host.connections.create("fake", "a-plain-name").id();
        host.connections.save(
                id,
                FakeType.PRIVATE,
                Map.of("client_id", "mine", "client_secret", "hush-client", "secret_token", "hush-token"));
        var switches = new HandlerSwitches(
                host.database, host.vault, host.connections.audit(), name -> List.of(Setting.secret("key", "Key")));
        switches.configure(id, "p:H", Map.of("key", "hush-handler"));
        var unused = host.authorizations.ticket(id, "web").value();
        var open = host.begin(id);
        host.begin(id).consents("ann");

        assertThat(onDisk()).contains("a-plain-name");
        for (var secret : List.of(
                "access-token-1",
                "refresh-token-1",
                "hush-",
                "the-pkce-verifier",
                unused,
                open.state(),
                open.cookie())) {
            assertThat(onDisk().contains(secret)).as(secret).isFalse();
        }
    }

    private String onDisk() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder, "zoomflow.db*")) {
            for (var file : files) {
                all.append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return all.append(store.everything(host.database)).toString();
    }
}
