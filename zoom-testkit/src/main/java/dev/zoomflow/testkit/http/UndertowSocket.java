package dev.zoomflow.testkit.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.xnio.IoUtils;

/** A WebSocket of the server library. */
final class UndertowSocket implements Socket {
    private static final int LARGEST_MESSAGE = 1 << 20;

    private final WebSocketChannel channel;

    private UndertowSocket(WebSocketChannel channel) {
        this.channel = channel;
    }

    /** Switches protocols and hands the connection over. */
    static void open(HttpServerExchange exchange, Upgrade upgrade) throws IOException {
        WebSocketConnectionCallback opened = (opening, channel) -> start(channel, upgrade.peer());
        HttpHandler handshake = new WebSocketProtocolHandshakeHandler(opened);
        try {
            handshake.handleRequest(exchange);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void start(WebSocketChannel channel, Upgrade.Peer peer) {
        peer.opened(new UndertowSocket(channel));
        channel.addCloseTask(closed -> peer.closed());
        channel.getReceiveSetter().set(new Listener(peer));
        channel.resumeReceives();
    }

    private static final class Listener extends AbstractReceiveListener {
        private final Upgrade.Peer peer;

        Listener(Upgrade.Peer peer) {
            this.peer = peer;
        }

        @Override
        protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
            peer.received(message.getData());
        }

        @Override
        protected long getMaxTextBufferSize() {
            return LARGEST_MESSAGE;
        }

        @Override
        protected long getMaxBinaryBufferSize() {
            return LARGEST_MESSAGE;
        }
    }

    @Override
    public CompletionStage<String> send(String text) {
        CompletableFuture<String> sent = new CompletableFuture<>();
        WebSockets.sendText(
                text,
                channel,
                new WebSocketCallback<String>() {
                    @Override
                    public void complete(WebSocketChannel over, String known) {
                        sent.complete(known);
                    }

                    @Override
                    public void onError(WebSocketChannel over, String known, Throwable failed) {
                        sent.completeExceptionally(failed);
                    }
                },
                text);
        return sent;
    }

    @Override
    public void close(int code, String reason) {
        WebSockets.sendClose(
                code,
                reason,
                channel,
                new WebSocketCallback<String>() {
                    @Override
                    public void complete(WebSocketChannel over, String known) {
                        // the library closes the connection when the other side has answered
                    }

                    @Override
                    public void onError(WebSocketChannel over, String known, Throwable failed) {
                        cut();
                    }
                },
                reason);
    }

    @Override
    public void cut() {
        IoUtils.safeClose(channel);
    }
}
