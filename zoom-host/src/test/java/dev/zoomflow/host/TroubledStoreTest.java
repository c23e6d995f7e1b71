package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that fails for a while, with a service that ends the tokens of the sign-in before. */
class TroubledStoreTest {
    private final Surfer surfer = new Surfer();

    @Test
    void aSignInThatTheStoreCannotTakeIsSaidToWaitAndIsFinishedWhenTheStoreIsBack(@TempDir Path data) {
        try (var demo = RunningDemo.start(data);
                var store = StoreFromOutside.sqlite(data)) {
            var cid = demo.connect(surfer);
            var user = demo.zoom().user();
            var back = demo.zoom().consent(demo.authorize(surfer, demo.startFlow(surfer, cid)), user);
            var connected = store.connectedBySignIn();

            store.refuseSignIns();
            var page = surfer.get(back);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Not connected yet", "store cannot be written", "reload this page");

            store.takeSignIns();
            await().untilAsserted(() -> assertThat(store.connectedBySignIn()).isEqualTo(connected + 1));
            assertThat(Surfer.location(surfer.get(back)).getPath()).endsWith("/success");
            var csrf = Surfer.field(surfer.get(demo.page("/connections/" + cid)), "_csrf");
            assertThat(surfer.postForJson(demo.page("/connections/" + cid + "/test"), "_csrf", csrf)
                            .body())
                    .contains("OAuth connection successful");
        }
    }
}
