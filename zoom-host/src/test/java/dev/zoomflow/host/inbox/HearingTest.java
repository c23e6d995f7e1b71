package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery to the shared address that the server's own app does not know reaches each connection whose secret verifies it. */
@SuppressWarnings("NullAway.Init")
class HearingTest {
    private static final DeliveryResult UNVERIFIED = DeliveryResult.rejected(401, "not mine");

    @TempDir
    private Path folder;

    private InboxRig rig;

    @BeforeEach
    void open() {
        rig = new InboxRig(TestStore.SQLITE, folder);
        rig.parties.shared(delivery -> DeliveryResult.rejected(401, "not mine", Subject.of("app", "acc")));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void eachConnectionWithTheSameAppGetsItsEventOnce() {
        rig.parties.own("con_a", delivery -> InboxRig.accepted("e1"));
        rig.parties.own("con_b", delivery -> InboxRig.accepted("e1"));
        rig.parties.own("con_c", delivery -> UNVERIFIED);

        assertThat(rig.post("{}").status()).isEqualTo(200);
        assertThat(rig.post("{}").status()).isEqualTo(200);

        assertThat(owners()).containsExactly("con_a", "con_b");
        assertThat(rig.inbox.counts().acknowledged()).isEqualTo(2);
    }

    @Test
    void whoseSecretIsBeingRotatedGetsItWhenItComesAgainAndNobodyElseWaitsForThat() {
        rig.parties.own("con_a", delivery -> InboxRig.accepted("e1"));
        rig.parties.own("con_b", delivery -> UNVERIFIED);
        rig.parties.rotated.add("con_b");

        assertThat(rig.post("{}").status()).isEqualTo(503);
        assertThat(owners()).containsExactly("con_a");

        rig.parties.own("con_b", delivery -> InboxRig.accepted("e1"));
        assertThat(rig.post("{}").status()).isEqualTo(200);
        assertThat(owners()).containsExactly("con_a", "con_b");
    }

    @Test
    void whoCannotJudgeItKeepsItFromNobodyAndGetsItWhenItComesAgain() {
        rig.parties.own("con_a", delivery -> {
            throw new ConnectionException(Failure.CONFIGURATION, "not now");
        });
        rig.parties.own("con_b", delivery -> InboxRig.accepted("e1"));

        assertThat(rig.post("{}").status()).isEqualTo(503);
        assertThat(owners()).containsExactly("con_b");

        rig.parties.own("con_a", delivery -> InboxRig.accepted("e1"));
        assertThat(rig.post("{}").status()).isEqualTo(200);
        assertThat(owners()).containsExactly("con_a", "con_b");
    }

    @Test
    void onlyWhatIsForNobodyOfTheAppItNamesIsOfferedToTheOthersOfTheAccount() {
        rig.parties.own("con_a", delivery -> delivery.text().equals("a") ? InboxRig.accepted("e1") : UNVERIFIED);
        rig.parties.ofAccount("con_b", delivery -> InboxRig.accepted("e2"));

        assertThat(rig.post("a").status()).isEqualTo(200);
        assertThat(owners()).containsExactly("con_a");
        assertThat(rig.post("b").status()).isEqualTo(200);
        assertThat(owners()).containsExactly("con_a", "con_b");
    }

    @Test
    void whatOneOfThemWantsLaterAndNobodyNowComesAgain() {
        rig.parties.own("con_a", delivery -> UNVERIFIED);
        rig.parties.own("con_b", delivery -> DeliveryResult.rejected(503, "a clock is wrong"));

        assertThat(rig.post("{}").status()).isEqualTo(503);

        rig.parties.own("con_a", delivery -> InboxRig.accepted("e1"));
        assertThat(rig.post("{}").status()).isEqualTo(200);
    }

    @Test
    void whatAnotherAppsConnectionLacksDoesNotMakeItComeAgain() {
        rig.parties.own("con_a", delivery -> UNVERIFIED);
        rig.parties.ofAccount("con_b", delivery -> DeliveryResult.rejected(503, "it has no secret token"));

        assertThat(rig.post("{}").status()).isEqualTo(401);
    }

    @Test
    void whatVerifiesForNobodyIsRefusedAsTheSharedSourceSays() {
        rig.parties.own("con_a", delivery -> DeliveryResult.rejected(404, "nothing here"));

        assertThat(rig.post("{}").status()).isEqualTo(401);
    }

    @Test
    void aQuestionIsAnsweredByWhoeverVerifiesIt() {
        rig.parties.own("con_a", delivery -> UNVERIFIED);
        rig.parties.own("con_b", delivery -> DeliveryResult.answered("{\"answer\":1}"));

        var answer = rig.post("{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"answer\":1}");
        assertThat(rig.rows("delivery")).isZero();
    }

    private List<String> owners() {
        return rig.database.read(handle -> handle.createQuery("select owner from event order by owner")
                .mapTo(String.class)
                .list());
    }
}
