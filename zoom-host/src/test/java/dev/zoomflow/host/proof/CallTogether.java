package dev.zoomflow.host.proof;

import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.zoom.ZoomApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** In each process the first call of it makes 50 threads that wait for the word, and then ask Zoom at once. */
public final class CallTogether implements EventHandler<Event> {
    private static final int THREADS = 50;
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    @Override
    public EventType<Event> type() {
        return EventType.matching("zoom", "meeting.started");
    }

    @Override
    public void handle(Event event, EventContext context) throws Exception {
        if (BEGUN.compareAndSet(false, true)) {
            call(context.connection());
        } else {
            awaitTheWord();
        }
    }

    private static void call(Connection connection) throws Exception {
        var word = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < THREADS; i++) {
            var thread = new Thread(() -> call(connection, word));
            thread.start();
            threads.add(thread);
        }
        Trace.append("ready", "" + ProcessHandle.current().pid());
        awaitTheWord();
        word.countDown();
        for (var thread : threads) {
            thread.join();
        }
    }

    private static void awaitTheWord() throws InterruptedException {
        while (!Files.exists(Trace.folder().resolve("word"))) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static void call(Connection connection, CountDownLatch word) {
        try {
            word.await();
            Trace.append("calls", outcome(connection));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String outcome(Connection connection) {
        try {
            return "ok " + ZoomApi.of(connection).me().id();
        } catch (RuntimeException failed) {
            return "failed " + failed.getMessage();
        }
    }
}
