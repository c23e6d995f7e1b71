package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostgresAddressTest {
    @Test
    void aFullAddressIsTakenApart() {
        var address = PostgresAddress.parse("postgresql://me:p%40ss+1@db.example:6432/flow?sslmode=require");
        assertThat(address.hosts()).isEqualTo("db.example:6432");
        assertThat(address.database()).isEqualTo("flow");
        assertThat(address.parameters()).isEqualTo("sslmode=require");
        assertThat(address.user()).contains("me");
        assertThat(address.password().orElseThrow().reveal()).isEqualTo("p@ss+1");
        assertThat(address.shown()).isEqualTo("flow on db.example:6432");
    }

    @Test
    void theShortFormsAreKnown() {
        assertThat(PostgresAddress.parse("postgres://db/flow").hosts()).isEqualTo("db");
        assertThat(PostgresAddress.parse("jdbc:postgresql://[::1]:5432/flow").hosts())
                .isEqualTo("[::1]:5432");
        assertThat(PostgresAddress.parse("postgresql://a:1,b:2/flow").hosts()).isEqualTo("a:1,b:2");
    }

    @Test
    void thePortIsShownAlsoWhereItGoesWithoutSaying() {
        assertThat(PostgresAddress.parse("postgresql://db/flow").shown()).isEqualTo("flow on db:5432");
        assertThat(PostgresAddress.parse("postgresql://[::1],b:2/flow").shown()).isEqualTo("flow on [::1]:5432,b:2");
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutShowingIt() {
        for (var wrong : new String[] {"mysql://me:hush@db/flow", "postgresql://me:hush@db", "db/flow?hush"}) {
            assertThatThrownBy(() -> PostgresAddress.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("postgresql://HOST:5432/DATABASE")
                    .hasMessageNotContaining("hush");
        }
    }

    @Test
    void aPasswordAmongTheParametersIsRefused() {
        assertThatThrownBy(() -> PostgresAddress.parse("postgresql://db/flow?password=hush"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DATABASE_PASSWORD")
                .hasMessageNotContaining("hush");
    }

    @Test
    void nothingOfThePasswordIsInItsText() {
        assertThat(PostgresAddress.parse("postgresql://me:hush@db/flow").toString())
                .doesNotContain("hush");
    }
}
