package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefreshTest {
    private static final String DEAD = "{\"reason\":\"Invalid Token!\",\"error\":\"invalid_grant\"}";

    @Test
    @Shows({"oauth.rotation", "oauth.dead-refresh-token"})
    void aUsedRefreshTokenIsDeadAtOnce() {
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            Client client = new Client(zoom);
            String first = first(zoom);
            String second = Client.text(client.refresh(first), "refresh_token");

            HttpResponse<String> again = client.refresh(first);

            assertThat(again.statusCode()).isEqualTo(400);
            assertThat(again.body()).isEqualTo(DEAD);
            assertThat(client.refresh(second).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Shows("oauth.refresh-life")
    void aRefreshTokenLivesNinetyDaysAndEachRefreshStartsThemAgain() {
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            Client client = new Client(zoom);
            String first = first(zoom);
            zoom.clock().advance(Duration.ofDays(89));
            String second = Client.text(client.refresh(first), "refresh_token");
            zoom.clock().advance(Duration.ofDays(89));
            String third = Client.text(client.refresh(second), "refresh_token");
            zoom.clock().advance(Duration.ofDays(90));

            assertThat(client.refresh(third).body()).isEqualTo(DEAD);
        }
    }

    @Test
    void inAGraceWindowAUsedRefreshTokenStillWorks() {
        try (ZoomSimulator zoom = with(Rules.standard().withRefreshGrace(Duration.ofSeconds(60)))) {
            Client client = new Client(zoom);
            String first = first(zoom);
            client.refresh(first);
            zoom.clock().advance(Duration.ofSeconds(30));

            assertThat(client.refresh(first).statusCode()).isEqualTo(200);
            zoom.clock().advance(Duration.ofSeconds(30));
            assertThat(client.refresh(first).body()).isEqualTo(DEAD);
        }
    }

    @Test
    @Shows("oauth.legacy-tolerance")
    void withAToleranceSoManyOlderGenerationsStillWork() {
        try (ZoomSimulator zoom = with(Rules.standard().withRefreshTolerance(1))) {
            Client client = new Client(zoom);
            String first = first(zoom);
            String second = Client.text(client.refresh(first), "refresh_token");

            String third = Client.text(client.refresh(first), "refresh_token");

            assertThat(third).isNotEmpty().isNotEqualTo(second);
            assertThat(client.refresh(first).body()).isEqualTo(DEAD);
        }
    }

    @Test
    @Shows("oauth.one-token-set")
    void authorisingAgainKillsTheOlderRefreshToken() {
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            String older = first(zoom);
            String newer = first(zoom);
            Client client = new Client(zoom);

            assertThat(client.refresh(older).body()).isEqualTo(DEAD);
            assertThat(client.refresh(newer).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Shows("oauth.one-token-set")
    void anotherUsersAuthorisationKillsNothing() {
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            String mine = first(zoom);
            zoom.tokens().issue(zoom.app(), zoom.users().get(1));

            assertThat(new Client(zoom).refresh(mine).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Shows("oauth.owner-gone")
    void theTokensOfARemovedUserAreDead() {
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            User leaver = zoom.users().get(1);
            IssuedTokens tokens = zoom.tokens().issue(zoom.app(), leaver);
            Client client = new Client(zoom);

            zoom.remove(leaver);

            assertThat(Client.text(client.refresh(tokens.refreshToken()), "error"))
                    .isEqualTo("invalid_grant");
            assertThat(client.api("/v2/users/me", tokens.accessToken()).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    @Shows("oauth.app-disabled")
    void theTokensOfADisabledAppAreDeadUntilItIsBack() {
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            App app = zoom.app();
            IssuedTokens tokens = zoom.tokens().issue(app, zoom.user());
            Client client = new Client(zoom);

            zoom.add(app.asDisabled());

            assertThat(client.refresh(tokens.refreshToken()).statusCode()).isEqualTo(400);
            assertThat(client.api("/v2/users/me", tokens.accessToken()).statusCode())
                    .isEqualTo(401);
            assertThat(client.get("/oauth/authorize?response_type=code&client_id=" + app.clientId())
                            .body())
                    .contains("\"errorCode\":4717");
            zoom.add(app);
            assertThat(client.refresh(tokens.refreshToken()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Shows("oauth.scopes-changed")
    void aTokenWithAScopeThatTheAppHasLostCannotBeRefreshed() {
        App app = SimulatorConfig.standard().apps().get(0).withScopes("user:read:user", "meeting:read:meeting");
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            zoom.add(app);
            IssuedTokens tokens = zoom.tokens().issue(app, zoom.user());

            zoom.add(app.withScopes("user:read:user"));

            assertThat(Client.text(new Client(zoom).refresh(tokens.refreshToken()), "error"))
                    .isEqualTo("invalid_grant");
        }
    }

    @Test
    @Shows("oauth.new-scopes-need-consent")
    void aScopeThatTheAppGainsIsInNoTokenBeforeTheUserAllowsAgain() {
        App app = SimulatorConfig.standard().apps().get(0).withScopes("user:read:user");
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            zoom.add(app);
            IssuedTokens tokens = zoom.tokens().issue(app, zoom.user());
            zoom.add(app.withScopes("user:read:user", "meeting:read:meeting"));

            HttpResponse<String> refreshed = new Client(zoom).refresh(tokens.refreshToken());

            assertThat(Client.text(refreshed, "scope")).isEqualTo("user:read:user");
            assertThat(zoom.tokens().issue(zoom.app(), zoom.user()).scopes())
                    .containsExactlyInAnyOrder("user:read:user", "meeting:read:meeting");
        }
    }

    private static String first(ZoomSimulator zoom) {
        return zoom.tokens().issue(zoom.app(), zoom.user()).refreshToken();
    }

    private static ZoomSimulator with(Rules rules) {
        return ZoomSimulator.builder().rules(rules).start();
    }
}
