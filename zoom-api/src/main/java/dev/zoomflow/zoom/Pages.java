package dev.zoomflow.zoom;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Walks a list page by page; the next page is fetched when somebody asks for its first item. */
final class Pages<T> implements Iterator<T> {
    record Page<T>(List<T> items, Optional<String> next) {}

    private final Function<Optional<String>, Page<T>> fetch;
    private final Queue<T> items = new ArrayDeque<>();
    private Optional<String> next = Optional.empty();
    private boolean more = true;

    private Pages(Function<Optional<String>, Page<T>> fetch) {
        this.fetch = fetch;
    }

    /** @param fetch from the page's token, empty for the first, to the page */
    static <T> Stream<T> stream(Function<Optional<String>, Page<T>> fetch) {
        var order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Pages<>(fetch), order), false);
    }

    @Override
    public boolean hasNext() {
        while (items.isEmpty() && more) {
            var page = fetch.apply(next);
            if (page.next().isPresent() && page.next().equals(next)) {
                throw new ConnectionException(
                        Failure.PROTOCOL, "Zoom's list has no end: a page names itself as the next one");
            }
            items.addAll(page.items());
            next = page.next();
            more = next.isPresent();
        }
        return !items.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more pages");
        }
        return items.remove();
    }
}
