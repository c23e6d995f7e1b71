package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Known secrets are put through everything that a host can live through; then they are looked for wherever a host writes or
 * shows something, in clear, backwards, in base64, in hexadecimal and as addresses, pages and JSON have it.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SecretsNeverShow {
    private Optional<EventfulLife> lived = Optional.empty();

    /** What makes a host keep everything somewhere else than in its folder; none does so. */
    abstract Map<String, String> store(Path folder);

    /** Everything that the store has. */
    abstract String stored() throws IOException;

    @BeforeAll
    void live(@TempDir Path folder) throws IOException {
        var life = new EventfulLife(folder, store(folder));
        begins(life);
        lived = Optional.of(life);
        life.signsIn();
        life.connects();
        new Troubles(life).come();
        life.isLookedAt();
        new Changes(life).come();
        life.restarts();
        life.isLookedAt();
        ends(life);
    }

    void begins(EventfulLife life) throws IOException {}

    /** What only a host on this store can live through. */
    void ends(EventfulLife life) throws IOException {}

    @AfterAll
    void end() {
        lived.ifPresent(EventfulLife::close);
    }

    final EventfulLife life() {
        return lived.orElseThrow();
    }

    /** Neither those that must show nowhere, nor those that pass through a browser and must not stay. */
    final void hasNone(String text) {
        assertThat(life().secrets.in(text)).isEmpty();
        assertThat(life().passing().in(text)).isEmpty();
    }

    @Test
    void thereWereSecretsAndTheyWouldBeFound() throws IOException {
        assertThat(life().secrets.size()).isGreaterThan(24);
        assertThat(life().passing().size()).isEqualTo(4);
        assertThat(life().answers())
                .contains(EventfulLife.TOPIC, "Not connected", "502", "event:event", "event:status", "careless with");
        assertThat(life().told.accepted()).isNotEmpty();
        assertThat(stored().contains(EventfulLife.TOPIC))
                .as("an event is stored and can be read")
                .isTrue();
        assertThat(life().secrets.in(basic("private-app-1:private-app-1-secret-0001")))
                .isNotEmpty();
    }

    @Test
    void everyPageAndEveryAnswerOfTheApiWasLookedAt() throws IOException {
        assertThat(life().seen()).containsAll(RoutesInSources.pages()).containsAll(RoutesInSources.open());
    }

    @Test
    void noneIsInTheLogsNorInWhatTheProgramSays() throws IOException {
        var said = life().said();

        assertThat(said)
                .contains("DEBUG", "status RECONNECT", "Caused by: ", "Suppressed: ")
                .contains("careless with", "secret pasted", "secret rotation begun", "is in use");
        hasNone(said);
    }

    @Test
    void noneIsOnAPageInAnAnswerInAnEventStreamOrInWhatTheWebhookIsTold() {
        assertThat(life().secrets.in(life().answers())).isEmpty();
    }

    @Test
    void noneIsInTheStoreNorInItsWriteAheadLog() throws IOException {
        assertThat(life().secrets.in(life().data())).isEmpty();
        assertThat(life().passing().in(life().data())).isEmpty();
    }

    @Test
    void noneIsInAThreadDump() throws IOException {
        var dump = life().host().threadDump();

        assertThat(dump).contains("\"inbox\"");
        hasNone(dump);
    }

    @Test
    void noneIsInWhatCommandsSay() {
        var said = Stream.of(
                        life().command("doctor"),
                        life().command("doctor", "--plan"),
                        life().command("keys"),
                        life().command("config"))
                .map(one -> one.out() + one.err())
                .toList();

        assertThat(said.toString()).contains("ZOOM_CLIENT_SECRET", "store");
        hasNone(said.toString());
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }
}
