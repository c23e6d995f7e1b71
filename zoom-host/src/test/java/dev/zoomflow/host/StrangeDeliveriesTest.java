package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.host.proof.Letter;
import dev.zoomflow.host.proof.ZoomSources;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inputs of the fuzz test, sent to a whole host; and then an operator looks at what it stored. */
class StrangeDeliveriesTest {
    private static final Path INPUTS = Path.of("src/test/resources/dev/zoomflow/host/inbox/DeliveryFuzzTestInputs"
            + "/isJudgedStoredAndShownWithoutFailing");
    private static final Pattern PAGE = Pattern.compile("href=\"(/events/\\d+)\"");

    private final Surfer surfer = new Surfer();

    @Test
    void areAnsweredAndShownWithoutAFailureAndWithoutASecret(@TempDir Path data) throws IOException {
        try (var demo = RunningDemo.start(data, Map.of("ZOOM_SECRET_TOKEN", ZoomSources.SECRET))) {
            var stored = 0;
            for (var letter : letters()) {
                assertThat(send(demo, letter.asItIs(Instant.now())).statusCode())
                        .isEqualTo(401);
                var answer = send(demo, letter.signed(Instant.now()));
                assertThat(answer.statusCode()).as(letter.toString()).isIn(200, 400);
                assertThat(answer.body()).doesNotContain(ZoomSources.SECRET);
                stored += answer.statusCode() == 200 && answer.body().isEmpty() ? 1 : 0;
            }
            assertThat(stored).isGreaterThan(20);
            var pages = pages(demo, stored);
            for (var page : pages) {
                var shown = surfer.get(demo.page(page));
                assertThat(shown.statusCode()).as(page).isEqualTo(200);
                assertThat(shown.body())
                        .as(page)
                        .doesNotContain(ZoomSources.SECRET, "v0=", "<script>&", "access_token=1");
            }
        }
    }

    private static List<Letter> letters() throws IOException {
        try (var files = Files.list(INPUTS)) {
            var letters = new ArrayList<Letter>();
            for (var file : files.sorted().toList()) {
                letters.add(Letter.read(Files.readAllBytes(file)));
            }
            return letters;
        }
    }

    /** Its headers are for the fuzz test: not all of them are such that a client sends them. */
    private HttpResponse<String> send(RunningDemo demo, Delivery delivery) {
        var request =
                HttpRequest.newBuilder(demo.open("/zoom/event")).POST(BodyPublishers.ofByteArray(delivery.body()));
        for (var name : List.of("x-zm-request-timestamp", "x-zm-signature")) {
            delivery.header(name).ifPresent(value -> request.setHeader(name, value));
        }
        return surfer.send(request);
    }

    private List<String> pages(RunningDemo demo, int stored) {
        return await().until(
                        () -> PAGE.matcher(surfer.get(demo.page("/events")).body())
                                .results()
                                .map(link -> link.group(1))
                                .distinct()
                                .toList(),
                        pages -> pages.size() >= Math.min(stored, 30));
    }
}
