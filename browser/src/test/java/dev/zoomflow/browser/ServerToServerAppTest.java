package dev.zoomflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InChromium.class)
class ServerToServerAppTest {
    @Test
    void isCreatedEditedBrokenAndHealed(Visit visit) {
        var rhea = visit.zoom().person("Rhea", "Quay");
        var app = visit.zoom().app("Night shift", "server-to-server");
        var id = create(visit, app, rhea.account());
        visit.zoom().subscribe(app, visit.connection(id).eventAddress());
        edit(visit, id);
        var fresh = breakIt(visit, id, app);
        heal(visit, id, fresh, rhea);
    }

    private static String create(Visit visit, OwnApp app, String account) {
        var form = visit.create("The whole account", "serverToServer");
        assertThat(form.button()).isEqualTo("Save Connection");
        visit.album().take("form");
        form.fill(app).fill("account_id", account).save();
        var page = visit.connection().awaitState("ok");
        assertThat(page.status()).contains("Using S2S");
        visit.album().take("created");
        return page.id();
    }

    private static void edit(Visit visit, String id) {
        var form = visit.connection(id).edit();
        assertThat(form.valueOf("client_secret")).isEmpty();
        form.fill("client_secret", "not-the-secret").save();
        assertThat(form.problemAt("client_secret")).contains("App Credentials");
        visit.album().take("wrong-secret-refused");
        assertThat(visit.connection(id).awaitState("ok").isTroubled()).isFalse();

        visit.connection().edit().save();
        visit.connection().awaitState("ok").test();
        visit.connection().awaitState("ok");
        visit.album().take("saved-with-the-secret-left-blank");
    }

    /** Its owner makes a new secret and forgets this connection. Seen when the token is to be renewed. */
    private static OwnApp breakIt(Visit visit, String id, OwnApp app) {
        var page = visit.connection(id).awaitState("ok");
        var fresh = visit.zoom().regenerateClientSecret(app);
        visit.zoom().expireAccessTokens();
        page.test();
        page.awaitState("configuration");
        assertThat(page.trouble()).contains("client ID and client secret");
        assertThat(page.since()).endsWith("UTC");
        visit.album().take("broken");
        return fresh;
    }

    private static void heal(Visit visit, String id, OwnApp fresh, Person person) {
        var before = visit.events().doneRuns(id);
        visit.connection(id).heal().fill("client_secret", fresh.clientSecret()).save();
        assertThat(visit.connection().awaitState("ok").isTroubled()).isFalse();
        visit.album().take("healed");
        var events = visit.events();
        visit.zoom().meet(person, "Shift handover");
        events.awaitDoneRuns(id, before);
        visit.album().take("runs-again");
    }
}
