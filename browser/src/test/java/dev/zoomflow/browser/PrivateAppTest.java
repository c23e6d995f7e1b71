package dev.zoomflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InChromium.class)
class PrivateAppTest {
    @Test
    void isCreatedEditedBrokenAndHealed(Visit visit) {
        var uma = visit.zoom().person("Uma", "Reef");
        var app = visit.zoom().app("Uma's own app", "user-managed");
        var id = create(visit, app, uma);
        visit.zoom().subscribe(app, visit.connection(id).eventAddress());
        edit(visit, id, uma);
        var fresh = breakIt(visit, id, app);
        heal(visit, id, fresh, uma);
    }

    private static String create(Visit visit, OwnApp app, Person person) {
        var form = visit.create("Uma's own", "oauthPrivate");
        assertThat(form.button()).isEqualTo("Start OAuth Flow");
        visit.album().take("form");
        var page = form.fill(app).authorise().allow(person).awaitState("ok");
        assertThat(page.status()).contains("Using OAuth 2.0");
        visit.album().take("created");
        return page.id();
    }

    private static void edit(Visit visit, String id, Person person) {
        var form = visit.connection(id).edit();
        form.fill("client_secret", "two words").save();
        assertThat(form.problemAt("client_secret")).contains("white space");
        visit.album().take("secret-with-a-blank-refused");

        var refused = new FormPage(visit.browser()).fill("client_secret", "not-the-secret");
        refused.save();
        assertThat(refused.problemAt("client_secret")).contains("App Credentials");
        visit.album().take("wrong-secret-refused");
        assertThat(visit.connection(id).isTroubled()).isFalse();

        visit.connection().edit().authorise().allow(person).awaitState("ok");
        visit.album().take("authorised-with-the-secret-left-blank");
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
        visit.connection(id)
                .heal()
                .fill("client_secret", fresh.clientSecret())
                .authorise()
                .allow(person)
                .awaitState("ok");
        assertThat(visit.connection().isTroubled()).isFalse();
        visit.album().take("healed");
        var events = visit.events();
        visit.zoom().meet(person, "High tide");
        events.awaitDoneRuns(id, before);
        visit.album().take("runs-again");
    }
}
