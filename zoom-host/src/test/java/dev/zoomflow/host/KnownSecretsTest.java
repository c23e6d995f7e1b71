package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The search for secrets fails where there is one. */
class KnownSecretsTest {
    private static final String SECRET = "open sesame/+=&\"<0001>";

    private final KnownSecrets secrets = new KnownSecrets();

    KnownSecretsTest() {
        secrets.add("planted", SECRET);
    }

    static List<String> forms() {
        var bytes = SECRET.getBytes(UTF_8);
        return List.of(
                SECRET,
                URLEncoder.encode(SECRET, UTF_8),
                URLEncoder.encode(SECRET, UTF_8).replace("+", "%20"),
                "open%20sesame%2f%2b%3d%26%22%3c0001%3e",
                JsonMapper.shared().writeValueAsString(Map.of("text", SECRET)),
                "{\"text\":\"open sesame/\\u002b\\u003d\\u0026\\u0022\\u003c0001\\u003e\"}",
                "<p>open sesame/+=&amp;&quot;&lt;0001&gt;</p>",
                "<p title=\"open sesame/+=&amp;&#34;&lt;0001>\">",
                "<p>open sesame/&#43;&#61;&#38;&#34;&#60;0001&#62;</p>",
                "Basic " + Base64.getEncoder().encodeToString(("id:" + SECRET).getBytes(UTF_8)),
                "Basic " + Base64.getEncoder().encodeToString(("an-id:" + SECRET).getBytes(UTF_8)),
                Base64.getUrlEncoder().encodeToString(("." + SECRET + ".").getBytes(UTF_8)),
                HexFormat.of().formatHex(bytes),
                HexFormat.ofDelimiter(" ").formatHex(bytes).replace(" ", "").toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void oneIsFoundInEveryFormInWhichItCanBeWritten(String form) {
        assertThat(secrets.in("before " + form + " behind")).containsExactly("planted");
    }

    @Test
    void noneIsFoundWhereThereIsNone() {
        assertThat(secrets.in("open sesame")).isEmpty();
    }

    @Test
    void oneIsFoundInARowOfTheStoreAndInItsWriteAheadLog(@TempDir Path folder) throws SQLException, IOException {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("zoomflow.db"));
                var statement = store.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("create table note (words text)");
            try (var insert = store.prepareStatement("insert into note values (?)")) {
                insert.setString(1, SECRET);
                insert.execute();
            }
            assertThat(secrets.in(folder)).contains("planted in zoomflow.db-wal");
        }
        assertThat(secrets.in(folder)).containsExactly("planted in zoomflow.db");
    }

    @Test
    void oneIsFoundInTheCausesAndTheSuppressedOfWhatIsLogged() {
        var cause = new IOException("innocent", new IOException("with " + SECRET));
        assertThat(secrets.in(logged(new IllegalStateException("innocent", cause))))
                .isNotEmpty();

        var beside = new IllegalStateException("innocent", new IOException("innocent"));
        beside.addSuppressed(new IOException("innocent", new IOException("with " + SECRET)));
        assertThat(secrets.in(logged(beside))).isNotEmpty();

        assertThat(secrets.in(logged(new IllegalStateException("innocent")))).isEmpty();
    }

    /** As a process logs whose secrets are looked for. */
    private static String logged(Exception failure) {
        var before = System.err;
        var written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, UTF_8));
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        try {
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(HostProcess.TALKATIVE.toFile());
            Logger log = context.getLogger("dev.zoomflow.host.Anything");
            log.trace("said", failure);
        } catch (JoranException wrong) {
            throw new AssertionError(wrong);
        } finally {
            context.stop();
            System.setErr(before);
        }
        return written.toString(UTF_8);
    }

    @Test
    void oneIsFoundInAThreadDump() throws IOException, InterruptedException {
        var waiting = new Thread(KnownSecretsTest::waits, "thread of " + SECRET);
        waiting.setDaemon(true);
        waiting.start();
        try {
            assertThat(secrets.in(HostProcess.threadDump(ProcessHandle.current())))
                    .isNotEmpty();
        } finally {
            waiting.interrupt();
            waiting.join();
        }
    }

    private static void waits() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void oneIsFoundInAnyFileOfAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c"), "x" + SECRET);

        assertThat(secrets.in(folder)).containsExactly("planted in a/b/c");
    }

    @Test
    void whatCouldBeFoundByChanceIsNotTaken() {
        assertThatThrownBy(() -> secrets.add("short", "sesame")).hasMessageContaining("by chance");
    }
}
