package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void aConnectionsIdHasTheFormThatIsChecked() {
        assertThat(Ids.connection())
                .matches("con_[0-9a-z]{26}")
                .satisfies(id -> assertThat(Ids.isConnection(id)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "con_", "con_ABCDEFGHIJKLMNOPQRSTUVWXYZ", "con_01234567890123456789012345\n", "../etc"})
    void anythingElseIsNoConnectionsId(String id) {
        assertThat(Ids.isConnection(id)).isFalse();
    }

    @Test
    void tokensHave256BitsAndDiffer() {
        assertThat(Ids.token()).hasSize(43).isNotEqualTo(Ids.token());
    }

    @Test
    void aHashIsTheSameForTheSameTokenAndTellsNothingOfIt() {
        assertThat(Ids.hash("ticket")).isEqualTo(Ids.hash("ticket")).doesNotContain("ticket");
    }
}
