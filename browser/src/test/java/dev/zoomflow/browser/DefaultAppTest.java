package dev.zoomflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InChromium.class)
class DefaultAppTest {
    @Test
    void isCreatedEditedBrokenAndHealed(Visit visit) {
        var io = visit.zoom().person("Io", "Marsh");
        var id = create(visit, io);
        edit(visit, id);
        declineOnce(visit, id, io);
        breakIt(visit, id, io);
        heal(visit, id, io);
    }

    private static String create(Visit visit, Person person) {
        var form = visit.create("Io's Zoom", "oauthDefault");
        assertThat(form.button()).isEqualTo("Start OAuth Flow");
        visit.album().take("form");
        var consent = form.authorise();
        visit.album().take("consent");
        var page = consent.allow(person).awaitState("ok");
        assertThat(page.status()).contains("Using OAuth 2.0");
        visit.album().take("created");
        return page.id();
    }

    private static void edit(Visit visit, String id) {
        var page = visit.connection(id);
        page.rename("  ");
        assertThat(page.nameProblem()).contains("1 to 100 characters");
        visit.album().take("name-refused");
        visit.connection().rename("Io at the shore");
        page = visit.connection().awaitState("ok");
        assertThat(page.name()).isEqualTo("Io at the shore");
        visit.album().take("edited");
    }

    /** It has no field to edit but its name; what can go wrong is to authorise it again. */
    private static void declineOnce(Visit visit, String id, Person person) {
        var notice = visit.connection(id).edit().authorise().decline(person);
        assertThat(notice.text()).contains("nothing was changed");
        visit.album().take("declined");
        var page = notice.goOn().awaitState("ok");
        page.test();
        assertThat(page.tested()).isEqualTo("OAuth connection successful");
        assertThat(page.awaitState("ok").isTroubled()).isFalse();
    }

    /** Zoom tells the host; the page, still open, tells the person. */
    private static void breakIt(Visit visit, String id, Person person) {
        var page = visit.connection(id).awaitState("ok");
        visit.zoom().removeApps(person, visit.zoom().serversApp());
        page.awaitState("reconnect");
        assertThat(page.since()).endsWith("UTC");
        assertThat(page.trouble()).contains("access was withdrawn", "Io Marsh", "Re-authorise");
        visit.album().take("broken");
    }

    private static void heal(Visit visit, String id, Person person) {
        var before = visit.events().doneRuns(id);
        visit.connection(id).heal().authorise().allow(person).awaitState("ok");
        assertThat(visit.connection().isTroubled()).isFalse();
        visit.album().take("healed");
        var events = visit.events();
        visit.zoom().meet(person, "Low tide");
        events.awaitDoneRuns(id, before);
        visit.album().take("runs-again");
    }
}
