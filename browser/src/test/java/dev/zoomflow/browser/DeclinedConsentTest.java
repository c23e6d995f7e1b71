package dev.zoomflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InChromium.class)
class DeclinedConsentTest {
    @Test
    void leadsBackToAConnectionThatCanBeAuthorisedAfterAll(Visit visit) {
        var ines = visit.zoom().person("Ines", "Bay");

        var notice = visit.create("Ines, perhaps", "oauthDefault").authorise().decline(ines);
        assertThat(notice.title()).isEqualTo("You declined");
        assertThat(notice.text()).contains("nothing was changed");
        visit.album().take("declined");
        visit.album().takeNarrow("declined");

        var page = notice.goOn().awaitState("init-required");
        visit.album().take("not-yet-connected");
        page.edit().authorise().allow(ines).awaitState("ok");
        visit.album().take("connected-after-all");
    }
}
