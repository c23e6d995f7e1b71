package dev.zoomflow.api.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenSetTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TokenSet TOKENS = TokenSet.of(Secret.of("at-private"));

    @Test
    void expiresBeforeLaterInstantsOnly() {
        var tokens = TOKENS.withExpiry(NOON);

        assertThat(tokens.expiresBefore(NOON)).isFalse();
        assertThat(tokens.expiresBefore(NOON.plusNanos(1))).isTrue();
    }

    @Test
    void withoutExpiryNeverExpires() {
        assertThat(TOKENS.expiresBefore(Instant.MAX)).isFalse();
    }

    @Test
    void keepsEverythingElseWhenOnePartChanges() {
        var tokens = TOKENS.withRefresh(Secret.of("rt-private"))
                .withExpiry(NOON)
                .withScopes(Set.of("user:read:user"))
                .withAttribute("api_url", "https://api-eu.zoom.us")
                .withAttribute("cluster", "eu01");

        assertThat(tokens.refresh()).contains(Secret.of("rt-private"));
        assertThat(tokens.expiresAt()).contains(NOON);
        assertThat(tokens.scopes()).containsExactly("user:read:user");
        assertThat(tokens.attributes())
                .containsEntry("api_url", "https://api-eu.zoom.us")
                .hasSize(2);
        assertThat(tokens.toString()).doesNotContain("private");
    }

    @Test
    void doesNotChangeWithTheSetItWasMadeFrom() {
        var scopes = new HashSet<>(Set.of("a"));
        var tokens = TOKENS.withScopes(scopes);

        scopes.add("b");

        assertThat(tokens.scopes()).containsExactly("a");
        assertThatThrownBy(() -> tokens.attributes().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aPendingAuthorizationPrintsNoState() {
        var pending = new PendingAuthorization(
                URI.create("https://zoom.test/oauth/authorize?state=st-private"),
                URI.create("https://host.test/oauth/redirect/zoom"),
                Optional.of(Secret.of("verifier-private")));

        assertThat(pending.toString()).contains("host.test").doesNotContain("private");
    }
}
