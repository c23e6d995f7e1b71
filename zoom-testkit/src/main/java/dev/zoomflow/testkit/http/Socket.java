package dev.zoomflow.testkit.http;

import java.util.concurrent.CompletionStage;

/** The server's end of an open WebSocket. Thread-safe; nothing here waits. */
public interface Socket {
    /** Frames go out in the order of the calls; completes with the text when it is out, and exceptionally when it cannot be. */
    CompletionStage<String> send(String text);

    /** Ends it as the protocol says, after what was sent before. */
    void close(int code, String reason);

    /** Breaks the connection without a word. */
    void cut();
}
