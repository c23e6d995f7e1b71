package dev.zoomflow.host.command;

import dev.zoomflow.host.DataFolder;
import dev.zoomflow.host.RunFile;
import dev.zoomflow.host.StartException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The host that runs on a data folder, as a command on the same machine talks to it. */
final class RunningHost {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final RunFile run;

    private RunningHost(RunFile run) {
        this.run = run;
    }

    /** Empty if none runs there: then its file is what a crash left. */
    static Optional<RunningHost> on(DataFolder data) {
        return RunFile.read(data.runFile()).map(RunningHost::new).filter(RunningHost::answers);
    }

    private boolean answers() {
        try {
            var status = client.send(request("/api/keys").build(), BodyHandlers.discarding())
                    .statusCode();
            // a host whose store cannot work runs, and says so when it is asked
            return status == 200 || status == 503;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    <T> T get(String path, Class<T> answer) {
        return JSON.readValue(text(send(request(path))), answer);
    }

    <T> T post(String path, Class<T> answer) {
        return JSON.readValue(text(send(request(path).POST(HttpRequest.BodyPublishers.noBody()))), answer);
    }

    /** @param text goes as it is */
    <T> T post(String path, String text, Class<T> answer) {
        var body = HttpRequest.BodyPublishers.ofString(text);
        return JSON.readValue(
                text(send(request(path).header("Content-Type", "text/plain").POST(body))), answer);
    }

    /** @param target for what it answers with */
    void download(String path, Path target) throws IOException {
        try (var body = send(request(path).POST(HttpRequest.BodyPublishers.noBody()))) {
            Files.copy(body, target);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(run.address().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + run.token().reveal())
                .header("Accept", "application/json");
    }

    private InputStream send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new StartException(complaint(answer));
            }
            return answer.body();
        } catch (IOException gone) {
            throw new StartException(
                    "The host at " + run.address() + " does not answer any more: " + gone.getMessage());
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static String complaint(HttpResponse<InputStream> answer) {
        var text = text(answer.body());
        try {
            return JSON.readTree(text).path("message").asString(text);
        } catch (JacksonException noJson) {
            return "The host answered " + answer.statusCode() + ": " + text.strip();
        }
    }

    private static String text(InputStream body) {
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new StartException("The host's answer broke off: " + broken.getMessage());
        }
    }

    private static StartException interrupted() {
        Thread.currentThread().interrupt();
        return new StartException("interrupted");
    }
}
