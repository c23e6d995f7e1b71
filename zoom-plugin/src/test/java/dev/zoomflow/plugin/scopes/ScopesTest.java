package dev.zoomflow.plugin.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.api.connection.Use;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopesTest {
    private static final Use JOINED =
            new Use(Set.of("meeting.participant_joined"), Set.of("GET /meetings/{meetingId}"));

    private final Scopes scopes = new Scopes();

    @Test
    void aUsersAppNeedsTheScopesWithoutASuffix() {
        var plan = scopes.plan(JOINED, false);

        assertThat(plan.events()).containsExactly("meeting.participant_joined");
        assertThat(plan.scopes()).containsExactly("meeting:read:meeting", "meeting:read:participant");
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void anAccountsAppNeedsTheAdminOnes() {
        assertThat(scopes.plan(JOINED, true).scopes())
                .containsExactly("meeting:read:meeting:admin", "meeting:read:participant:admin");
    }

    @Test
    void whereOneAccountIsEnoughItsSubAccountsAreNotAskedFor() {
        assertThat(scopes.plan(new Use(Set.of("phone.call_qos"), Set.of()), true)
                        .scopes())
                .containsExactly("phone:read:call_qos:admin");
    }

    @Test
    void whatANeedLeavesNoChoiceAboutServesTheOthersToo() {
        var choosy = new Need("an event", List.of("a:read:x:admin", "a:read:x:master"));
        var firm = new Need("an operation", List.of("a:read:x:master"));

        assertThat(Scopes.fewest(List.of(choosy, firm), true)).containsExactly("a:read:x:master");
    }

    @Test
    void whatALaterChoiceMakesNeedlessIsNotAskedFor() {
        var one = new Need("one", List.of("a:read:x:admin", "a:read:y:admin"));
        var other = new Need("another", List.of("a:read:y:admin", "a:read:z:admin"));

        assertThat(Scopes.fewest(List.of(one, other), true)).containsExactly("a:read:y:admin");
    }

    @Test
    void anOperationIsKnownHoweverItIsWritten() {
        for (var written :
                Set.of("GET /users/{userId}/meetings", "GET /v2/users/{id}/meetings", "GET users/{}/meetings")) {
            assertThat(scopes.plan(new Use(Set.of(), Set.of(written)), false).scopes())
                    .containsExactly("meeting:read:list_meetings");
        }
    }

    @Test
    void aPatternMeansEveryEventThatItMatches() {
        var plan = scopes.plan(new Use(Set.of("meeting.participant_*"), Set.of()), false);

        assertThat(plan.events())
                .contains("meeting.participant_joined", "meeting.participant_left")
                .allMatch(event -> event.startsWith("meeting.participant_"));
    }

    @Test
    void whatNobodyKnowsIsSaidAndNotGuessed() {
        var plan = scopes.plan(new Use(Set.of("brand.new"), Set.of("GET /brand/new")), false);

        assertThat(plan.scopes()).isEmpty();
        assertThat(plan.notes()).singleElement().asString().contains("brand.new, GET /brand/new");
    }

    @Test
    void whatOnlyAdministratorsMayIsSaidToAUsersApp() {
        var plan = scopes.plan(new Use(Set.of(), Set.of("GET /report/meetings/{meetingId}/participants")), false);

        assertThat(plan.notes()).singleElement().asString().contains("administrator");
    }

    @Test
    void aGrantThatLacksAScopeIsToldWhichAndWhatFor() {
        var check = scopes.check(tokens("user:read:user"), JOINED);

        assertThat(check.outcome()).isEqualTo(Check.Outcome.FAILED);
        assertThat(check.found())
                .contains(
                        "meeting:read:meeting (for GET /meetings/{meetingId})",
                        "meeting:read:participant (for meeting.participant_joined)");
        assertThat(check.fix()).contains("authorise this connection again");
    }

    @Test
    void eitherOfTwoScopesIsEnough() {
        assertThat(scopes.check(tokens("meeting:read:meeting:admin", "meeting:read:participant"), JOINED)
                        .outcome())
                .isEqualTo(Check.Outcome.PASSED);
    }

    private static Optional<TokenSet> tokens(String... scopes) {
        return Optional.of(TokenSet.of(Secret.of("t")).withScopes(Set.of(scopes)));
    }
}
