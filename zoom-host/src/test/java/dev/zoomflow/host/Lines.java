package dev.zoomflow.host;

import java.util.List;
import java.util.concurrent.Flow;

/** Keeps the lines of an answer that does not end. */
record Lines(List<String> lines) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable broken) {
        lines.add("broken: " + broken);
    }

    @Override
    public void onComplete() {
        lines.add("ended");
    }

    /** The statuses that a stream of changes told of, in their order. */
    static List<String> statuses(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:{"))
                .map(line -> line.replaceAll(".*\"status\":\"([a-z-]+)\".*", "$1"))
                .toList();
    }
}
