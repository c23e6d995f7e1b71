package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.OnEachStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OnEachStore
class StartTicketTest extends OneHost {
    @Test
    void aTicketStartsOnceAndSendsTheBrowserToTheService() {
        var id = host.initialised();
        var ticket = host.authorizations.ticket(id, "web").value();
        var start = host.authorizations.start(id, "web", ticket, "fake", TestHost.CALLBACK);
        assertThat(start.redirectTo().toString()).startsWith("https://fake.example/authorize?client_id=the-app&state=");
        assertThat(start.toString())
                .doesNotContain("state=")
                .doesNotContain(start.browser().reveal());
    }

    @Test
    void aStrangersConnectionIdWithoutATicketStartsNothing() {
        assertThat(refused(host.initialised(), "web", "")).isEqualTo(Refusals.noTicket());
    }

    @Test
    void aTicketOfAnotherConnectionStartsNothing() {
        var ticket = host.authorizations.ticket(host.initialised(), "web").value();
        assertThat(refused(host.initialised(), "web", ticket)).isEqualTo(Refusals.noTicket());
    }

    @Test
    void aForgedTicketStartsNothing() {
        var id = host.initialised();
        host.authorizations.ticket(id, "web");
        assertThat(refused(id, "web", Ids.token())).isEqualTo(Refusals.noTicket());
    }

    @Test
    void aTicketIsGoodForOneStartOnly() {
        var id = host.initialised();
        var ticket = host.authorizations.ticket(id, "web").value();
        host.authorizations.start(id, "web", ticket, "fake", TestHost.CALLBACK);
        assertThat(refused(id, "web", ticket)).isEqualTo(Refusals.noTicket());
    }

    @Test
    void aTicketIsGoodForSixtySeconds() {
        var id = host.initialised();
        var ticket = host.authorizations.ticket(id, "web").value();
        host.clock.pass(Duration.ofSeconds(60));
        assertThat(refused(id, "web", ticket)).isEqualTo(Refusals.noTicket());
    }

    @Test
    void aTicketIsGoodForItsOriginOnly() {
        var id = host.initialised();
        var ticket = host.authorizations.ticket(id, "web").value();
        assertThat(refused(id, "vscode", ticket)).isEqualTo(Refusals.noTicket());
    }

    @Test
    void aMalformedConnectionIdIsA400() {
        assertThat(refused("con_../etc", "web", "").status()).isEqualTo(400);
    }

    @Test
    void aMalformedOriginGetsNoTicket() {
        var id = host.initialised();
        assertThatThrownBy(() -> host.authorizations.ticket(id, "we b"))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("origin");
    }

    @Test
    void settingsThatTheServerLacksAreNamed() {
        var id = host.initialised();
        host.serverSettings.clear();
        var ticket = host.authorizations.ticket(id, "web").value();
        var refused = refused(id, "web", ticket);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("FAKE_CLIENT_ID");
    }

    @Test
    void aRefusedStartChangesNoConnection() {
        var id = host.connected("ann");
        var before = host.find(id);
        refused(id, "web", "forged");
        assertThat(host.find(id)).isEqualTo(before);
    }

    private Outcome.Refused refused(String id, String origin, String ticket) {
        return catchThrowableOfType(
                        RefusedException.class,
                        () -> host.authorizations.start(id, origin, ticket, "fake", TestHost.CALLBACK))
                .refused();
    }
}
