package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** On a PostgreSQL that writes down all that it is told, and whose password is in its address. */
@Proof
class SecretsNeverShowOnPostgresTest extends SecretsNeverShow {
    private Optional<TalkativePostgres> server = Optional.empty();
    private String rows = "";

    @Override
    Map<String, String> store(Path folder) {
        server = Optional.of(TalkativePostgres.start(folder.resolve("postgres")));
        return postgres().environment(TalkativePostgres.userAndPassword());
    }

    private TalkativePostgres postgres() {
        return server.orElseThrow();
    }

    @Override
    void begins(EventfulLife life) {
        life.secrets.add("the password of the database", TalkativePostgres.PASSWORD);
    }

    @Override
    void ends(EventfulLife life) {
        rows = postgres().rows();
    }

    @Override
    String stored() {
        return rows;
    }

    @AfterAll
    void stop() {
        server.ifPresent(TalkativePostgres::close);
    }

    @Test
    void noneIsInAnyRowOfAnyTable() {
        hasNone(rows);
    }

    @Test
    void noneIsInWhatTheServerWroteDownOfStatementsAndTheirParameters() throws IOException {
        var log = postgres().log();

        assertThat(log.contains("insert into delivery") && log.contains("$3 = '"))
                .as("statements and their parameters are in the server's log")
                .isTrue();
        assertThat(log.contains(EventfulLife.TOPIC)).as("an event is in it").isTrue();
        hasNone(log);
    }
}
