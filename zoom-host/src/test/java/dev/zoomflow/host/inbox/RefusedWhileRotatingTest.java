package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a secret is rotated, only what no known secret verifies is to come again. */
class RefusedWhileRotatingTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsUnverifiedComesAgainWithinTheWindowAndIsRefusedOutsideOfIt() {
        assertThat(answered(401, true)).isEqualTo(503);
        assertThat(answered(401, false)).isEqualTo(401);
    }

    @Test
    void whatIsWrongInItselfIsRefusedForGoodAlsoWithinTheWindow() {
        assertThat(answered(400, true)).isEqualTo(400);
    }

    private int answered(int refusal, boolean rotating) {
        try (var rig = new InboxRig(TestStore.SQLITE, folder)) {
            rig.parties.shared(delivery -> DeliveryResult.rejected(refusal, "not this"));
            if (rotating) {
                rig.parties.rotated.add("");
            }
            return rig.post("{}").status();
        }
    }
}
