package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.DeauthorizationForm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What operators change, while secrets become others. */
final class Changes {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(6);

    private final EventfulLife life;
    private App app;

    Changes(EventfulLife life) {
        this.life = life;
        this.app = life.zoom.app();
    }

    void come() throws IOException {
        eventsRunAgainAndAreExplained();
        keysRotate();
        theServersSecretsRotate();
        aPrivateAppsSecretsRotate();
        mistakesAreMadeInTheSettings();
        somebodyRemovesTheApp();
    }

    private void somebodyRemovesTheApp() throws IOException {
        var leaver = life.zoom.users().get(1);
        EventfulLife.connected(
                life.visitor.authorise(life.visitor.create("oauthDefault"), app, "oauthDefault", leaver));
        life.rememberTokens();
        life.zoom.tokens().revoke(app, leaver);
        life.zoom.webhooks().sendDeauthorization(app, leaver, DeauthorizationForm.TOP_LEVEL);
        life.zoom.webhooks().settle();
        await().until(() ->
                life.visitor.surfer.get(life.host().page("/api/audit")).body().contains("app_deauthorized"));
    }

    private void eventsRunAgainAndAreExplained() {
        var surfer = life.visitor.surfer;
        var csrf = Surfer.field(surfer.get(life.host().page("/events?select=1")), "_csrf");
        surfer.post(life.host().page("/events/replay"), "_csrf", csrf, "event", "1", "event", "2");
        does("replay", "--since", "2020-01-01T00:00");
        does("explain", "1");
        var explained = surfer.post(life.host().page("/explain"), "_csrf", csrf, "delivery", life.recording());
        assertThat(explained.statusCode()).isEqualTo(200);
    }

    private void does(String... command) {
        var said = life.command(command);
        assertThat(said.status()).as(said.err()).isZero();
    }

    private void keysRotate() {
        does("keys", "rotate");
        await().until(() -> life.command("keys", "drop").status() == 0);
    }

    private void theServersSecretsRotate() {
        does("rotate-secret", "zoom");
        app = regenerated(app.withClientSecret("client-secret-of-0002-more"));
        life.zoom.meetings().start(life.zoom.user(), EventfulLife.TOPIC);
        life.zoom.webhooks().settle();
        life.settings.set("ZOOM_CLIENT_SECRET", app.clientSecret(), "ZOOM_SECRET_TOKEN", app.secretToken());
        does("reload");
        life.zoom.clock().advance(FIRST_RETRY);
        life.zoom.webhooks().settle();
        life.command("rotate-secret", "zoom", "--end");
    }

    private App regenerated(App before) {
        life.zoom.add(before);
        var changed = life.zoom.webhooks().regenerateSecret(before);
        life.remember(changed);
        return changed;
    }

    private void aPrivateAppsSecretsRotate() {
        var cid = life.visitor.connection("oauthPrivate");
        does("rotate-secret", cid);
        var changed = regenerated(EventfulLife.PRIVATE);
        life.secrets.add("a wrong client secret that was pasted", "pasted/wrong+secret=0001");
        assertThat(life.visitor.paste(cid, "client_secret", "pasted/wrong+secret=0001"))
                .isEqualTo(422);
        assertThat(life.visitor.paste(cid, "secret_token", changed.secretToken()))
                .isEqualTo(303);
    }

    private void mistakesAreMadeInTheSettings() throws IOException {
        for (var setting : List.of(
                "ZOOM_CLIENT_SECRT",
                "ZOOM_CLIENT_SECRET",
                "ZOOM_CLIENT_SECRET_FILE",
                "DATABASE_URL",
                "DATABASE_PASSWORD",
                "STATUS_WEBHOOK",
                "ZOOMFLOW_KEY",
                "ZOOMFLOW_FORMER_KEY")) {
            var secret = "https://wrong:in+" + setting + "@host/%x";
            life.secrets.add("a wrong " + setting, secret);
            var before = life.settings.settings().getOrDefault(setting, "");
            life.settings.set(setting, secret);
            life.command("reload");
            life.command("config");
            life.settings.set(setting, before);
        }
        life.secrets.add("a secret that is no YAML", "no: yaml{ [secret/0001");
        life.settings.write("ADMIN_TOKEN_NEXT: no: yaml{ [secret/0001\n");
        assertThat(life.command("reload").status()).isNotZero();
        life.startsInVain(Map.of());
        life.settings.write("");
        does("reload");
        life.secrets.add("a master key that is none", "wrong/master+key=0001&");
        life.startsInVain(Map.of("ZOOMFLOW_KEY", "wrong/master+key=0001&"));
    }
}
