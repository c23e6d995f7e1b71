package dev.zoomflow.zoom;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.ConnectionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A handler plugin's classes must go when it is unloaded, whatever the typed surface did for it. */
class ClassLoaderTest {
    record Ended(String id, Optional<Integer> duration) {}

    private static final class HandlersLoader extends ClassLoader {
        Class<? extends Record> define(Class<? extends Record> type) {
            try (var bytes =
                    requireNonNull(type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class"))) {
                var code = bytes.readAllBytes();
                return defineClass(type.getName(), code, 0, code.length).asSubclass(Record.class);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @Test
    void aRecordOfAnUnloadedHandlerIsForgotten() {
        var loader = readInALoaderOfItsOwn();

        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    System.gc();
                    return loader.get() == null;
                });
    }

    /** More often than it takes the JDK to compile its reflection; once in vain. */
    private static WeakReference<ClassLoader> readInALoaderOfItsOwn() {
        var loader = new HandlersLoader();
        var type = ZoomEvents.of("meeting.ended", loader.define(Ended.class));
        for (int i = 0; i < 50; i++) {
            var read = type.read("zoom", Messages.event("meeting.ended", Messages.ENDED));
            assertThat(read.getClass().getClassLoader()).isSameAs(loader);
        }
        try {
            type.read("zoom", Messages.event("meeting.ended", "{}"));
        } catch (ConnectionException missing) {
            assertThat(missing).hasMessageContaining("id is missing");
        }
        return new WeakReference<>(loader);
    }
}
