package dev.zoomflow.host.web.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A method, a path whose parts in braces are variables, and what answers. */
public final class Route {
    private final String method;
    private final String path;
    private final String[] parts;
    private final Deferred action;

    /** Answers a request; may block. */
    @FunctionalInterface
    public interface Action {
        Reply answer(Request request);
    }

    /** Answers a request when it can. */
    @FunctionalInterface
    public interface Deferred {
        /**
         * Must not wait: other requests wait for this thread.
         *
         * @param waiting runs what has to wait
         * @param reply told once, on any thread
         */
        void answer(Request request, Executor waiting, Consumer<Reply> reply);
    }

    private Route(String method, String path, Deferred action) {
        this.method = method;
        this.path = path;
        this.parts = path.split("/", -1);
        this.action = action;
    }

    public static Route get(String path, Action action) {
        return new Route("GET", path, new Blocking(action));
    }

    public static Route post(String path, Action action) {
        return new Route("POST", path, new Blocking(action));
    }

    public static Route post(String path, Deferred action) {
        return new Route("POST", path, action);
    }

    /** The same with something around what it does; not for one that defers its answer. */
    public Route around(UnaryOperator<Action> more) {
        return action instanceof Blocking blocking
                ? new Route(method, path, new Blocking(more.apply(blocking.action())))
                : this;
    }

    /** The path's variables; empty if it is another path. */
    Optional<Map<String, String>> match(String[] given) {
        if (given.length != parts.length) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        for (var i = 0; i < given.length; i++) {
            var part = parts[i];
            if (part.startsWith("{") && !given[i].isEmpty()) {
                variables.put(part.substring(1, part.length() - 1), given[i]);
            } else if (!part.equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    boolean samePath(Route other) {
        return path.equals(other.path);
    }

    String method() {
        return method;
    }

    Deferred action() {
        return action;
    }

    /** Whether it answers at once and may block for it. */
    boolean blocks() {
        return action instanceof Blocking;
    }

    private record Blocking(Action action) implements Deferred {
        @Override
        public void answer(Request request, Executor waiting, Consumer<Reply> reply) {
            reply.accept(action.answer(request));
        }
    }
}
