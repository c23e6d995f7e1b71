package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.OnEachStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnEachStore
class AuthorizationTest extends OneHost {
    @Test
    void consentConnectsAndNamesTheUserAlsoAfterARestart() {
        var id = host.initialised();
        assertThat(host.stateOf(id)).isEqualTo(State.INIT_REQUIRED);

        var outcome = host.begin(id).consents("ann");

        assertThat(outcome).isEqualTo(new Outcome.Connected(host.find(id), "web"));
        host.restart();
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(host.find(id).grant().orElseThrow().user()).isEqualTo("ann");
        assertThat(host.connections.open(id).verify().user()).isEqualTo("ann");
    }

    @Test
    void anAuthorisationSurvivesARestartBetweenStartAndCallback() {
        var id = host.initialised();
        var journey = host.begin(id);
        host.restart();
        assertThat(journey.consents("ann")).isInstanceOf(Outcome.Connected.class);
    }

    @Test
    void aForeignBrowsersCallbackConnectsNothingAndTellsNothing() {
        var id = host.initialised();
        var journey = host.begin(id);
        var code = Map.of("code", host.service.consent("mallory"));

        for (var browser : new String[] {"", "another-browser"}) {
            var outcome = journey.comesBack(code, Optional.of(browser).filter(cookie -> !cookie.isEmpty()));
            assertThat(refused(outcome)).isEqualTo(Refusals.otherBrowser());
        }
        assertThat(host.stateOf(id)).isEqualTo(State.INIT_REQUIRED);
        assertThat(host.service.exchanges).hasValue(0);
        assertThat(journey.consents("ann")).isInstanceOf(Outcome.Connected.class);
    }

    @Test
    void theSameBrowserRepeatingItsCallbackSeesTheOutcomeWithoutASecondExchange() {
        var id = host.initialised();
        var journey = host.begin(id);
        var first = journey.comesBack(Map.of("code", host.service.consent("ann")));
        var again = journey.comesBack(Map.of("code", "code0"));
        assertThat(again).isEqualTo(first);
        host.restart();
        assertThat(journey.comesBack(Map.of("code", "code0"))).isEqualTo(first);
        assertThat(host.service.exchanges).hasValue(1);
    }

    @Test
    void aStateUsedAgainByAnotherBrowserIsRefused() {
        var id = host.initialised();
        var journey = host.begin(id);
        journey.consents("ann");
        var outcome = journey.comesBack(Map.of("code", host.service.consent("mallory")), Optional.of("another"));
        assertThat(refused(outcome).code()).isEqualTo("other_browser");
        assertThat(host.find(id).grant().orElseThrow().user()).isEqualTo("ann");
    }

    @Test
    void anUnknownOrMissingStateIsRefused() {
        var unknown =
                host.authorizations.complete("fake", Map.of("code", "x", "state", "guess"), Optional.of("cookie"));
        var missing = host.authorizations.complete("fake", Map.of("code", "x"), Optional.of("cookie"));
        assertThat(refused(unknown).code()).isEqualTo("unknown_state");
        assertThat(refused(missing).code()).isEqualTo("missing_state");
        assertThat(refused(unknown).status()).isEqualTo(400);
    }

    @Test
    void aStateOfAnotherConnectionTypeIsUnknown() {
        var journey = host.begin(host.initialised());
        var outcome = host.authorizations.complete(
                "other", Map.of("code", "code0", "state", journey.state()), Optional.of(journey.cookie()));
        assertThat(refused(outcome).code()).isEqualTo("unknown_state");
    }

    @Test
    void aStateOlderThanTenMinutesIsRefused() {
        var id = host.initialised();
        var journey = host.begin(id);
        host.clock.pass(Duration.ofMinutes(10));
        var outcome = refused(journey.consents("ann"));
        assertThat(outcome.code()).isEqualTo("expired_state");
        assertThat(outcome.status()).isEqualTo(400);
        assertThat(host.service.exchanges).hasValue(0);
        assertThat(host.stateOf(id)).isEqualTo(State.INIT_REQUIRED);
    }

    @Test
    void declinedConsentIsA403AndKeepsTheOldGrant() {
        var id = host.connected("ann");
        var outcome = refused(host.begin(id).comesBack(Map.of("error", "access_denied")));
        assertThat(outcome.status()).isEqualTo(403);
        assertThat(outcome.code()).isEqualTo("access_denied");
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(host.connections.open(id).verify().user()).isEqualTo("ann");
    }

    @Test
    void aRefusedCodeIsA409AndKeepsTheOldGrant() {
        var id = host.connected("ann");
        var outcome = refused(host.begin(id).comesBack(Map.of("code", "stale")));
        assertThat(outcome.status()).isEqualTo(409);
        assertThat(outcome.code()).isEqualTo("invalid_grant");
        assertThat(host.connections.open(id).verify().user()).isEqualTo("ann");
    }

    @Test
    void aTokenEndpointThatIsDownIsA503AndKeepsTheOldGrant() {
        var id = host.connected("ann");
        host.service.exchangeFails = Optional.of(Failure.UNAVAILABLE);
        var journey = host.begin(id);
        var outcome = refused(journey.consents("ann"));
        assertThat(outcome.status()).isEqualTo(503);
        assertThat(outcome.connectionId()).contains(id);
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(host.connections.open(id).verify().user()).isEqualTo("ann");
        assertThat(host.begin(id)).isNotEqualTo(journey);
    }

    @Test
    void whenOnlyTheQuestionWhoseTokensFailsAReloadAsksItAgainWithoutASecondExchange() {
        var id = host.initialised();
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        var journey = host.begin(id);
        assertThat(refused(journey.consents("ann")).status()).isEqualTo(503);
        host.service.verifyFails = Optional.empty();
        assertThat(journey.comesBack(Map.of())).isInstanceOf(Outcome.Connected.class);
        assertThat(host.service.exchanges).hasValue(1);
    }

    @Test
    void settingsChangedDuringTheSignInRefuseItsCallback() {
        var id = host.initialised();
        var journey = host.begin(id);
        host.connections.save(id, FakeType.PRIVATE, Map.of("client_id", "mine", "client_secret", "s"));
        assertThat(refused(journey.consents("ann")).code()).isEqualTo("settings_changed");
        assertThat(host.service.exchanges).hasValue(0);
    }

    @Test
    void settingsChangedWhileNobodySaidYetWhoseTheTokensAreRefuseItsCallbackToo() {
        var id = host.initialised();
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        var journey = host.begin(id);
        journey.consents("mallory");
        host.connections.save(
                id,
                FakeType.PRIVATE,
                Map.of("client_id", "the-app", "client_secret", "guessed", "secret_token", "his-own"));
        host.service.verifyFails = Optional.empty();

        assertThat(refused(journey.comesBack(Map.of())).code()).isEqualTo("settings_changed");
        assertThat(host.find(id).grant()).isEmpty();
        assertThat(host.stateOf(id)).isEqualTo(State.INIT_REQUIRED);
    }

    @Test
    void aConnectionDeletedDuringTheSignInConnectsNothing() {
        var id = host.initialised();
        var journey = host.begin(id);
        host.connections.delete(id);
        assertThat(refused(journey.consents("ann")).code()).isEqualTo("unknown_state");
    }

    private static Outcome.Refused refused(Outcome outcome) {
        return (Outcome.Refused) outcome;
    }
}
