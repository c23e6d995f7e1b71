package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host that is started where its PostgreSQL cannot be reached: one line says what to look at, and nothing the password. */
class UnreachablePostgresTest {
    private static final String PASSWORD = "db:pass/word+of=0002&more";
    private static final String IN_ADDRESS = "postgresql://flow:" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static Stream<Map<String, String>> waysToSayAPassword() {
        return Stream.of(
                Map.of("DATABASE_URL", IN_ADDRESS + "@SERVER/zoomflow"),
                Map.of("DATABASE_URL", "postgresql://SERVER/zoomflow", "DATABASE_PASSWORD", PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("waysToSayAPassword")
    void whereNobodyListensItsAddressTheSettingAndTheRemedyAreOneLine(Map<String, String> settings) throws IOException {
        var server = "127.0.0.1:" + freePort();

        assertThat(serve(settings, server))
                .contains("zoomflow on " + server + " cannot be reached", "refused")
                .contains("Is PostgreSQL running there, and DATABASE_URL right?");
    }

    @ParameterizedTest
    @MethodSource("waysToSayAPassword")
    void whereNobodyAnswersItIsTheSame(Map<String, String> settings) throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var server = "127.0.0.1:" + silent.getLocalPort();

            assertThat(serve(settings, server))
                    .contains("zoomflow on " + server + " cannot be reached", "timed out")
                    .contains("Is PostgreSQL running there, and DATABASE_URL right?");
        }
    }

    @Test
    void anAddressWithAPasswordThatIsNotEncodedIsNotRepeated() throws IOException {
        var address = "postgresql://flow:" + PASSWORD + "@SERVER/zoomflow";

        assertThat(serve(Map.of("DATABASE_URL", address), "127.0.0.1:1"))
                .contains("DATABASE_URL", "is no address of a PostgreSQL database", "postgresql://HOST:5432/DATABASE");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The one line for the operator; neither what the program says otherwise nor what it writes has the password. */
    private String serve(Map<String, String> settings, String server) throws IOException {
        var lines = Stream.concat(settings.entrySet().stream(), Stream.of(Map.entry("DATABASE_USER", "flow")))
                .map(setting -> setting.getKey() + ": \"" + setting.getValue().replace("SERVER", server) + "\"")
                .toList();
        var config = Files.write(folder.resolve("config.yaml"), lines);
        var data = folder.resolve("data");
        var plugins = Files.createDirectories(folder.resolve("plugins"));
        var places = List.of("--data", "" + data, "--plugins", "" + plugins, "--config", "" + config);
        try (var host = HostProcess.fail(data, folder.resolve("logs"), places, Map.of())) {
            var secrets = new KnownSecrets();
            secrets.add("the password", PASSWORD);
            assertThat(secrets.in(host.out() + host.err())).isEmpty();
            assertThat(secrets.in(data)).isEmpty();
            assertThat(secrets.in(Files.readString(config))).isNotEmpty();
            var said = host.err().lines().filter(line -> line.startsWith("zoom-host:"));
            return assertThat(said.toList()).singleElement().actual();
        }
    }
}
