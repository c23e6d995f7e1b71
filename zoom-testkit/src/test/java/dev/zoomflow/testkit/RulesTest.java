package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void theStandardIsZoomOfToday() {
        TokenRules tokens = Rules.standard().tokens();

        assertThat(tokens.refreshGrace()).isZero();
        assertThat(tokens.refreshTolerance()).isZero();
        assertThat(tokens.singleServerToken()).isFalse();
    }

    @Test
    void oneRuleChangesWithoutTheOthers() {
        Rules rules = Rules.standard()
                .withRefreshGrace(Duration.ofSeconds(5))
                .withRefreshTolerance(2)
                .withSingleServerToken();

        assertThat(rules.tokens()).isEqualTo(new TokenRules(Duration.ofSeconds(5), 2, true));
    }

    @Test
    void aNegativeGraceIsRefused() {
        Rules standard = Rules.standard();

        assertThatThrownBy(() -> standard.withRefreshGrace(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-1S");
    }
}
