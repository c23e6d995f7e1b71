package dev.zoomflow.host.live;

import dev.zoomflow.host.thread.Daemon;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class Listener implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int CAPACITY = 256;

    private final BlockingQueue<Change> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final Consumer<Change> consumer;
    private final Consumer<Listener> onEnd;
    private final Thread thread;

    Listener(Consumer<Change> consumer, Consumer<Listener> onEnd) {
        this.consumer = consumer;
        this.onEnd = onEnd;
        this.thread = Daemon.thread("live", this::deliver);
    }

    void start() {
        thread.start();
    }

    void offer(Change change) {
        while (!waiting.offer(change)) {
            waiting.poll();
        }
    }

    private void deliver() {
        try {
            while (true) {
                consumer.accept(waiting.take());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.debug("a listener ended: {}", failed.toString());
        } finally {
            onEnd.accept(this);
        }
    }

    @Override
    public void close() {
        onEnd.accept(this);
        thread.interrupt();
    }
}
