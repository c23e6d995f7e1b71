package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DiscoveryTest {
    @Test
    @Shows("oauth.discovery")
    void zoomTellsLessOfItselfThanItCanDo() {
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            JsonNode metadata = Client.json(new Client(zoom).get("/.well-known/oauth-authorization-server"));

            assertThat(metadata.path("issuer").asString(""))
                    .isEqualTo(zoom.baseUri().toString());
            assertThat(metadata.path("token_endpoint").asString("")).isEqualTo(zoom.baseUri() + "/oauth/token");
            assertThat(metadata.path("token_endpoint_auth_methods_supported").toString())
                    .isEqualTo("[\"client_secret_basic\"]");
            assertThat(metadata.has("revocation_endpoint")).isFalse();
        }
    }
}
