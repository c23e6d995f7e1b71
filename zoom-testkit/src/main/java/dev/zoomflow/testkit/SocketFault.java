package dev.zoomflow.testkit;

import java.time.Duration;

/** What happens to one frame of a WebSocket in its stead. A value: plan it with {@link WebSockets#next}. */
public sealed interface SocketFault {

    /** The connection breaks without a word. */
    record Drop() implements SocketFault {
        @Override
        public String toString() {
            return "connection broken";
        }
    }

    /** The connection is closed in good order. */
    record Close(int code, String reason) implements SocketFault {
        @Override
        public String toString() {
            return "connection closed with " + code;
        }
    }

    /** This text is sent instead. */
    record Garbage(String text) implements SocketFault {
        @Override
        public String toString() {
            return "garbage instead";
        }
    }

    /** Nothing is sent instead. */
    record Silence() implements SocketFault {
        @Override
        public String toString() {
            return "nothing instead";
        }
    }

    /** It and whatever follows it on this connection go out only after so long, by the simulator's clock. */
    record Stall(Duration duration) implements SocketFault {
        @Override
        public String toString() {
            return "stalled for " + duration;
        }
    }

    static SocketFault drop() {
        return new Drop();
    }

    /**
     * @param code as the WebSocket protocol has it, such as 1001
     */
    static SocketFault close(int code) {
        return new Close(code, "");
    }

    /** A text that begins as JSON and ends too early. */
    static SocketFault garbage() {
        return garbage("{\"module\":\"mess");
    }

    static SocketFault garbage(String text) {
        return new Garbage(text);
    }

    static SocketFault silence() {
        return new Silence();
    }

    static SocketFault stall(Duration duration) {
        return new Stall(duration);
    }
}
