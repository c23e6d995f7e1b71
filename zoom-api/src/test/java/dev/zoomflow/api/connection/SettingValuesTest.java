package dev.zoomflow.api.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.Secret;
import org.junit.jupiter.api.Test;

class SettingValuesTest {
    @Test
    void whatIsBlankIsAbsent() {
        var values = SettingValues.none().with("client_id", "  ").with("account", "river");

        assertThat(values.text("client_id")).isEmpty();
        assertThat(values.text("account")).contains("river");
        assertThat(values.text("unknown")).isEmpty();
    }

    @Test
    void whileASecretIsRotatedTheNewestComesFirst() {
        var values = SettingValues.none().with("token", Secret.of("new"), Secret.of("old"));

        assertThat(values.secret("token")).contains(Secret.of("new"));
        assertThat(values.secrets("token")).containsExactly(Secret.of("new"), Secret.of("old"));
        assertThat(values.secrets("other")).isEmpty();
    }

    @Test
    void aSecretReplacesAllThatWereThere() {
        var values = SettingValues.none().with("token", Secret.of("theirs")).with("token", Secret.of("mine"));

        assertThat(values.secrets("token")).containsExactly(Secret.of("mine"));
    }

    @Test
    void valuesDoNotChangeUnderThoseWhoHoldThem() {
        var before = SettingValues.none().with("a", "1");

        before.with("a", "2");

        assertThat(before.text("a")).contains("1");
        assertThat(SettingValues.none().text("a")).isEmpty();
    }

    @Test
    void aSettingIsRequiredAndPlainUnlessItSaysOtherwise() {
        assertThat(Setting.text("a", "A")).isEqualTo(new Setting("a", "A", false, true, ""));
        assertThat(Setting.secret("b", "B").optional().help("from the app's page"))
                .isEqualTo(new Setting("b", "B", true, false, "from the app's page"));
    }

    @Test
    void anAuthTypeNamesTheServerSettingsItNeeds() {
        var type = AuthType.of("oauth", "OAuth", Setting.text("a", "A")).needing("ID", "SECRET");

        assertThat(type.needs()).containsExactly("ID", "SECRET");
        assertThat(type.form()).containsExactly(Setting.text("a", "A"));
    }

    @Test
    void anAuthTypeHasWordsForAConnectionThatWorks() {
        var type = AuthType.of("oauth", "OAuth");

        assertThat(type.working()).isEqualTo("Connected");
        assertThat(type.working("Using OAuth 2.0").needing("ID").working()).isEqualTo("Using OAuth 2.0");
        assertThat(type.tested()).isEqualTo("Connection successful");
        assertThat(type.tested("It works").working("Up").tested()).isEqualTo("It works");
        assertThatThrownBy(() -> type.working(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a working connection of oauth says nothing");
    }
}
