package dev.zoomflow.testkit.http;

/**
 * The connection becomes a WebSocket.
 *
 * @param peer hears of it from then on
 * @param operation who gave it, such as {@code GET /ws}
 */
public record Upgrade(Peer peer, String operation) implements Reply {

    /** What the server does with one WebSocket; one call at a time, none of which may wait. */
    public interface Peer {
        void opened(Socket socket);

        void received(String text);

        /** Once, whoever closed it or broke it. */
        void closed();
    }
}
