package dev.zoomflow.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Set<Thread> lookedAtTheClock = ConcurrentHashMap.newKeySet();
    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final Timeline timeline = Timeline.start(() -> {
        lookedAtTheClock.add(Thread.currentThread());
        return Instant.now();
    });

    @Test
    void whatWasToComeDoesNotHappenOnceItIsClosedThoughSomebodyPutsTheClockForward() {
        timeline.at(timeline.now().plus(Duration.ofHours(1)), () -> happened.add("planned before"));

        timeline.close();
        timeline.at(timeline.now().plus(Duration.ofHours(1)), () -> happened.add("planned later"));
        timeline.advance(Duration.ofHours(2));

        assertThat(happened).isEmpty();
    }

    @Test
    void nobodyLooksAtTheClockAnyMoreOnceItIsClosed() {
        await().until(() -> lookedAtTheClock.stream().anyMatch(this::isItsOwn));
        Thread own =
                lookedAtTheClock.stream().filter(this::isItsOwn).findFirst().orElseThrow();

        timeline.close();

        await().until(() -> !own.isAlive());
    }

    private boolean isItsOwn(Thread thread) {
        return thread.getName().equals("zoom-simulator-clock");
    }
}
