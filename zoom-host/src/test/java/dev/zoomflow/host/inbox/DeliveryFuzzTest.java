package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult.Accepted;
import dev.zoomflow.api.event.DeliveryResult.Answered;
import dev.zoomflow.api.event.DeliveryResult.Rejected;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.host.proof.Letter;
import dev.zoomflow.host.proof.ZoomSources;
import dev.zoomflow.host.store.StorableText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever comes, as it is and signed as Zoom would sign it, is judged, stored and shown without a failure and without
 * giving a secret away. Reads what is in its folder of inputs; with {@code JAZZER_FUZZ=1} it looks for more for a minute.
 */
@SuppressWarnings("NullAway.Init")
class DeliveryFuzzTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Set<Integer> REFUSALS = Set.of(400, 401);

    private static ZoomSources sources;
    private static List<EventSource> both;

    @BeforeAll
    static void open(@TempDir Path work) {
        sources = new ZoomSources(work);
        both = List.of(sources.shared(), sources.own());
    }

    @AfterAll
    static void close() {
        sources.close();
    }

    @FuzzTest(maxDuration = "60s")
    void isJudgedStoredAndShownWithoutFailing(byte[] file) {
        var letter = Letter.read(file);
        for (var source : both) {
            judge(source, letter.asItIs(NOW));
            judge(source, letter.signed(NOW));
        }
    }

    private static void judge(EventSource source, Delivery delivery) {
        var result = source.receive(delivery);
        assertThat(source.receive(delivery)).isEqualTo(result);
        source.unproven(delivery).forEach(DeliveryFuzzTest::show);
        if (result instanceof Rejected rejected) {
            assertThat(rejected.status()).isIn(REFUSALS);
            assertThat(rejected.reason()).isNotBlank().doesNotContain(ZoomSources.SECRET);
        } else if (result instanceof Answered answered) {
            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.body()).doesNotContain(ZoomSources.SECRET);
            JsonMapper.shared().readTree(answered.body());
        } else {
            store(delivery, (Accepted) result);
        }
    }

    private static void store(Delivery delivery, Accepted accepted) {
        var arrival = new Arrival("zoom", "", "event", delivery, accepted.events());
        var unpacked = Packed.unpack(Packed.pack(arrival));
        assertThat(unpacked.events()).isEqualTo(accepted.events());
        assertThat(unpacked.delivery().body()).isEqualTo(delivery.body());
        assertThat(unpacked.delivery().headers()).isEqualTo(delivery.headers());
        assertThat(Masking.headers(delivery.headers())).doesNotContain(signature(delivery));
        accepted.events().forEach(DeliveryFuzzTest::show);
    }

    private static String signature(Delivery delivery) {
        return delivery.header("x-zm-signature").orElse("");
    }

    private static void show(Event event) {
        assertThat(event.id()).matches("[!-~]+");
        assertThat(event.type()).matches("[!-~]+");
        JsonMapper.shared().readTree(Masking.json(event.json()));
        assertThat(StorableText.of(Masking.json(event.json()))).doesNotContain("\0");
        assertThat(StorableText.key(event.type())).hasSizeLessThan(500);
    }
}
