package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RushTest {
    private final Rush rush = new Rush();

    @Test
    void whatTheHostCanHandleIsNone() {
        for (int group = 0; group < 9; group++) {
            rush.wrote(10, Duration.ofMillis(20).toNanos());
        }

        assertThat(rush.rest()).isZero();
    }

    @Test
    void manyInManyGroupsLeaveDerivationATenthOfTheTime() {
        for (int group = 0; group < 30; group++) {
            rush.wrote(10, 0);
        }

        assertThat(rush.rest()).isEqualTo(9);
    }

    @Test
    void oneWhoWaitedLongLeavesItHalf() {
        rush.wrote(1, Duration.ofMillis(50).toNanos());

        assertThat(rush.rest()).isEqualTo(1);
    }

    @Test
    void itIsOverSoonAfterTheLastOfThem() {
        rush.wrote(1_000, 0);

        await().atMost(Duration.ofSeconds(5)).until(() -> rush.rest() == 0);
        rush.wrote(1, 0);
        rush.wrote(1, 0);

        assertThat(rush.rest()).isZero();
    }
}
