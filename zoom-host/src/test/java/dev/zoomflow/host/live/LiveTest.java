package dev.zoomflow.host.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveTest {
    private final Live live = new Live();

    @Test
    void everyListenerHearsChangesInOrder() {
        var heard = new CopyOnWriteArrayList<Change>();
        try (var subscription = live.listen(heard::add)) {
            assertThat(subscription).isNotNull();
            live.tell(new Change("event", "1"));
            live.tell(new Change("run", "2"));
            await().untilAsserted(() ->
                    assertThat(heard).isEqualTo(List.of(new Change("event", "1"), new Change("run", "2"))));
        }
    }

    @Test
    void aListenerThatIsStuckHoldsUpNobody() throws InterruptedException {
        var stuck = new CountDownLatch(1);
        var heard = new CountDownLatch(1);
        try (var first = live.listen(change -> waitFor(stuck));
                var second = live.listen(change -> heard.countDown())) {
            for (int i = 0; i < 10_000; i++) {
                live.tell(new Change("event", "" + i));
            }
            assertThat(heard.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(first).isNotSameAs(second);
        } finally {
            stuck.countDown();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aClosedSubscriptionHearsNothingMore() {
        var heard = new CopyOnWriteArrayList<Change>();
        live.listen(heard::add).close();
        live.tell(new Change("event", "1"));

        try (var later = live.listen(change -> {})) {
            assertThat(later).isNotNull();
            assertThat(heard).isEmpty();
        }
    }
}
