package dev.zoomflow.testkit.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs after packaging, on the jar itself. */
class PackagedJarTest {
    private static final Path JAR = Path.of("target", "zoom-simulator.jar");

    @Test
    void theJarAddsNothingToAClassPathButTheTestkit() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("META-INF/")
                            || name.startsWith("dev/zoomflow/testkit/")
                            || "dev/zoomflow/".startsWith(name));
            assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.startsWith("META-INF/services/")))
                    .isNotEmpty()
                    .allMatch(name -> name.equals("META-INF/services/")
                            || name.startsWith("META-INF/services/dev.zoomflow.testkit.shaded."));
        }
    }

    @Test
    void theJarRunsAloneAndAnswersLikeZoom() throws Exception {
        Process process = run("--port", "0", "--config", "../docs/simulator-sample.yaml");
        try (BufferedReader out = process.inputReader(UTF_8)) {
            String ready = out.readLine();
            assertThat(ready).startsWith("Zoom simulator ready at http://127.0.0.1:");
            URI me = URI.create(ready.substring(ready.indexOf("http")) + "v2/users/me");

            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(me).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"code\":124,\"message\":\"Requires an access token.\"}");
        } finally {
            process.destroy();
            process.waitFor(3, TimeUnit.MINUTES);
        }
    }

    @Test
    void aTakenPortIsOneLineAndExitCodeTwo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = run("--port", Integer.toString(taken.getLocalPort()));
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

            assertThat(process.waitFor()).isEqualTo(2);
            assertThat(printed.strip())
                    .isEqualTo("port " + taken.getLocalPort()
                            + " of 127.0.0.1 is taken (Address already in use); --port 0 takes a free one");
        }
    }

    @Test
    void quietItPrintsNothingAndASignalEndsIt(@TempDir Path folder) throws Exception {
        Path authority = folder.resolve("ca.pem");
        Process process = run("--port", "0", "--quiet", "--tls", "--ca-out", authority.toString());
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(authority) && Files.size(authority) > 0);

            // not process.destroy(), which closes what is to be read
            process.toHandle().destroy();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(process.getInputStream().readAllBytes()).isEmpty();
            assertThat(authority).content().startsWith("-----BEGIN CERTIFICATE-----");
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
