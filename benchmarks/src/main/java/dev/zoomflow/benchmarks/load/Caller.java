package dev.zoomflow.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection that is kept alive, with at most one request under way. One thread. */
final class Caller implements AutoCloseable {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer out;
    private final ByteBuffer in = ByteBuffer.allocateDirect(16 * 1024);
    private long since;

    Caller(int port, Selector selector, int requestLength) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
        out = ByteBuffer.allocateDirect(requestLength);
    }

    /** @param since when the request was due, on the clock of {@link System#nanoTime} */
    void send(Requests requests, long since) {
        this.since = since;
        requests.next(out);
        in.clear();
        write();
    }

    private void write() {
        try {
            channel.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException("the server closed a connection", broken);
        }
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Goes on with what can go on: the status, when the answer is whole, else -1. */
    int ready() {
        if (out.hasRemaining()) {
            write();
        }
        try {
            if (channel.read(in) < 0) {
                throw new IOException("end of stream");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the server closed a connection", broken);
        }
        return in.position() == 0 ? -1 : Answers.status(in);
    }

    long since() {
        return since;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
