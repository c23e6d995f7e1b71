package dev.zoomflow.benchmarks.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.SimulatorConfig;
import dev.zoomflow.testkit.UrlValidation;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 91 days in one move of the clock: ten receivers validated every three days, a hundred events that each of them refuses
 * and gets three times more, a thousand grants that expire.
 */
final class Season {
    private static final App ZOOM_APP = SimulatorConfig.standard().apps().get(0);
    private static final Duration LENGTH = Duration.ofDays(91);
    private static final Pattern PLAIN = Pattern.compile("\"plainToken\"\\s*:\\s*\"([^\"]+)\"");
    private static final int RECEIVERS = 10;
    private static final int REFUSED = 100;
    private static final int GRANTS = 1_000;
    private static final int VALIDATIONS = RECEIVERS * 31;

    private Season() {}

    /** In milliseconds, one season after another, each of a simulator of its own. */
    static List<Double> millis(int seasons) throws Exception {
        var threads = Executors.newCachedThreadPool();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", Season::answer);
        server.start();
        try {
            var receiver = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            return Stream.generate(() -> pass(receiver)).limit(seasons).sorted().toList();
        } finally {
            server.stop(0);
            threads.shutdown();
        }
    }

    private static double pass(URI receiver) {
        try (var zoom = ZoomSimulator.start()) {
            for (var number = 0; number < RECEIVERS; number++) {
                zoom.webhooks()
                        .subscribe(zoom.app(), receiver.resolve(zoom.app().secretToken() + "/" + number));
            }
            for (var number = 0; number < GRANTS; number++) {
                zoom.tokens().issue(zoom.app(), zoom.user());
            }
            for (var number = 0; number < REFUSED; number++) {
                zoom.webhooks().send("{\"event\":\"meeting.started\",\"event_ts\":" + number + ",\"payload\":{}}");
            }
            var start = System.nanoTime();
            zoom.clock().advance(LENGTH);
            var took = (System.nanoTime() - start) / 1e6;
            mustBeComplete(zoom);
            return took;
        }
    }

    private static void mustBeComplete(ZoomSimulator zoom) {
        var validations = zoom.webhooks().deliveries().stream()
                .filter(delivery -> delivery.event().equals("endpoint.url_validation"))
                .count();
        if (validations != VALIDATIONS) {
            throw new IllegalStateException(validations + " validations instead of " + VALIDATIONS);
        }
    }

    /** What Zoom's validation asks for; anything else is refused. */
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var plain = PLAIN.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            if (!plain.find()) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            var secret = exchange.getRequestURI().getPath().split("/", -1)[1];
            var body = "{\"plainToken\":\"%s\",\"encryptedToken\":\"%s\"}"
                    .formatted(plain.group(1), sealed(plain.group(1), secret))
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String sealed(String plain, String secret) {
        return new UrlValidation(ZOOM_APP.withSecretToken(secret), plain).encryptedToken();
    }
}
