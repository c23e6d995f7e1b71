package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegionTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("oauth.api-url")
    void aRegionsApiHasAnAddressOfItsOwnAlsoWithoutTlsAndRequestsTellWhichWasUsed() {
        Account european = zoom.account().withRegion(Account.Region.EU);
        zoom.add(european);
        JsonNode tokens = client.exchange();
        String token = tokens.path("access_token").asString("");
        URI api = URI.create(tokens.path("api_url").asString(""));

        assertThat(api).isEqualTo(zoom.apiUri(european)).isNotEqualTo(zoom.baseUri());
        assertThat(me(api, token)).isEqualTo(200);
        assertThat(me(zoom.baseUri(), token)).isEqualTo(200);
        assertThat(zoom.requests())
                .filteredOn(request -> request.path().equals("/v2/users/me"))
                .extracting(request -> request.request().header("host").orElse(""))
                .containsExactly(api.getAuthority(), zoom.baseUri().getAuthority());
    }

    @Test
    void accountsOfOneRegionShareAnAddressAndThoseOfNoneHaveTheSimulators() {
        Account account = zoom.account();

        assertThat(zoom.apiUri(account)).isEqualTo(zoom.baseUri());
        assertThat(zoom.apiUri(account.withRegion(Account.Region.AU)))
                .isEqualTo(zoom.apiUri(new Account("other", "Other").withRegion(Account.Region.AU)))
                .isNotEqualTo(zoom.apiUri(account.withRegion(Account.Region.US)));
    }

    @Test
    void aSimulatorForOtherMachinesHasOneAddress() {
        try (ZoomSimulator open = ZoomSimulator.builder().bindAddress("0.0.0.0").start()) {
            assertThat(open.apiUri(open.account().withRegion(Account.Region.EU)))
                    .isEqualTo(open.baseUri());
        }
    }

    private int me(URI api, String token) {
        return client.send(HttpRequest.newBuilder(URI.create(api + "/v2/users/me"))
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }
}
