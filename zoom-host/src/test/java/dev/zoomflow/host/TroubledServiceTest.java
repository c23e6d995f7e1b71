package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.Fault;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person and the service get when the other side misbehaves. */
class TroubledServiceTest {
    private final Surfer surfer = new Surfer();
    private RunningDemo demo;

    @BeforeEach
    void start(@TempDir Path data) {
        demo = RunningDemo.start(data);
        demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    static Stream<Fault> faults() {
        return Stream.of(Fault.status(500), Fault.html(502), Fault.garbage(), Fault.disconnect());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aTokenEndpointInTroubleIsSaidAndTheNextAttemptConnects(Fault fault) {
        var cid = demo.create(surfer);
        demo.zoom().faults().next("/oauth/token", fault);

        var page = surfer.get(demo.zoom()
                .consent(
                        demo.authorize(surfer, demo.startFlow(surfer, cid)),
                        demo.zoom().user()));

        assertThat(page.statusCode()).isBetween(500, 599);
        assertThat(page.body()).contains("data-test=\"notice\"").doesNotContain("Exception", "\tat ");
        assertThat(demo.status(surfer, cid)).isNotEqualTo("ok");
        assertThat(demo.status(surfer, demo.connect(surfer))).isEqualTo("ok");
    }

    @Test
    void aTroubledTokenEndpointLeavesAWorkingConnectionAlone() {
        var cid = demo.connect(surfer);
        demo.zoom().faults().next("/oauth/token", Fault.html(502));

        surfer.get(demo.zoom()
                .consent(
                        demo.authorize(surfer, demo.startFlow(surfer, cid)),
                        demo.zoom().user()));

        assertThat(demo.status(surfer, cid)).isEqualTo("ok");
    }

    @Test
    void aSignedDeliveryNestedTooDeeplyIsRefusedInOneAnswer() {
        demo.zoom()
                .webhooks()
                .send("{\"event\":\"meeting.ended\",\"payload\":" + "[".repeat(200) + "]".repeat(200) + "}");
        demo.zoom().webhooks().settle();

        assertThat(newest().attempts())
                .extracting(attempt -> attempt.status().orElse(0))
                .containsExactly(400);
    }

    @Test
    void aSignedDeliveryFullOfNulsIsKept() {
        demo.zoom()
                .webhooks()
                .send("{\"event\":\"meeting.ended\",\"payload\":{\"object\":{\"topic\":\"\\u0000\\u0000\"}}}");
        demo.zoom().webhooks().settle();

        assertThat(newest().delivered()).isTrue();
    }

    private Delivery newest() {
        var all = demo.zoom().webhooks().deliveries();
        return all.get(all.size() - 1);
    }
}
