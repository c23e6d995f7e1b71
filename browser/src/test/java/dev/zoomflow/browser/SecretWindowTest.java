package dev.zoomflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InChromium.class)
class SecretWindowTest {
    @Test
    void opensBeforeTheSecretIsMadeTakesItAndCloses(Visit visit) {
        var app = visit.zoom().app("Rotating", "server-to-server");
        var id = visit.connected("Rotating", app);
        visit.connection(id).rotateSecret();
        visit.album().take("before");

        visit.browser().click("[data-test=rotate-secret]");
        assertThat(visit.browser().find("[data-test=window]").getText()).contains("the secret before is honoured");
        visit.album().take("open");
        visit.album().takeNarrow("open");
        visit.browser().type("[data-test=field-secret_token]", "two words");
        visit.browser().click("[data-test=paste-secret]");
        assertThat(visit.browser().find("[data-test=problem-secret_token]").getText())
                .contains("white space");
        visit.album().take("refused");

        var fresh = visit.zoom().regenerateSecretToken(app);
        visit.browser().type("[data-test=field-secret_token]", fresh.secretToken());
        visit.browser().click("[data-test=paste-secret]");
        visit.browser().awaitNone("[data-test=problem-secret_token]");
        visit.browser().click("[data-test=end-rotation]");
        visit.browser().awaitNone("[data-test=window]");
        visit.album().take("ended");
        meetsAreStillSeen(visit, id, app);
    }

    private static void meetsAreStillSeen(Visit visit, String id, OwnApp app) {
        visit.zoom().subscribe(app, visit.connection(id).eventAddress());
        var events = visit.events();
        visit.zoom().meet(visit.zoom().person("Odd", "Kelp"), "Signed anew");
        events.awaitDoneRuns(id, 0);
    }
}
