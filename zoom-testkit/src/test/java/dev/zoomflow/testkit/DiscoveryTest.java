package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
            assertThat(metadata.path("authorization_endpoint").asString(""))
                    .isEqualTo(zoom.baseUri() + "/oauth/authorize");
            assertThat(texts(metadata, "response_types_supported")).containsExactly("code");
            assertThat(texts(metadata, "grant_types_supported"))
                    .containsExactly(
                            "authorization_code",
                            "refresh_token",
                            "client_credentials",
                            "urn:ietf:params:oauth:grant-type:jwt-bearer");
            assertThat(texts(metadata, "token_endpoint_auth_methods_supported")).containsExactly("client_secret_basic");
            assertThat(texts(metadata, "code_challenge_methods_supported")).containsExactly("S256");
            assertThat(metadata.propertyNames())
                    .as("no revocation_endpoint, no device_authorization_endpoint")
                    .containsExactlyInAnyOrder(
                            "issuer",
                            "authorization_endpoint",
                            "token_endpoint",
                            "response_types_supported",
                            "grant_types_supported",
                            "token_endpoint_auth_methods_supported",
                            "code_challenge_methods_supported",
                            "service_documentation");
        }
    }

    private static List<String> texts(JsonNode metadata, String name) {
        return metadata.path(name).valueStream().map(JsonNode::asString).toList();
    }
}
