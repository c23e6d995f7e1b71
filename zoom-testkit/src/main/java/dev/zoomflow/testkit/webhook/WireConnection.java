package dev.zoomflow.testkit.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import jdk.net.ExtendedSocketOptions;

/** One connection to a receiver. Used by one thread at a time; any may close it. */
final class WireConnection {
    private static final long LONGEST_IDLE = TimeUnit.SECONDS.toNanos(4);

    private final SocketChannel channel;
    private final Socket socket;
    private final OutputStream out;
    private final WireReader in;
    private long lastUsed;
    private boolean reusable;

    private WireConnection(SocketChannel channel, Socket socket) throws IOException {
        this.channel = channel;
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new WireReader(socket);
    }

    static WireConnection open(URI to, long deadline) throws IOException {
        boolean tls = "https".equals(to.getScheme());
        int port = to.getPort() < 0 ? (tls ? 443 : 80) : to.getPort();
        InetSocketAddress address = new InetSocketAddress(to.getHost(), port);
        if (address.isUnresolved()) {
            throw new UnknownHostException("no host has the name " + to.getHost());
        }
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(address, WireReader.millisTo(deadline));
            return new WireConnection(channel, tls ? secured(channel.socket(), to.getHost(), port) : channel.socket());
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        return socket;
    }

    WireAnswer exchange(byte[] request, long deadline) throws IOException {
        reusable = false;
        socket.setSoTimeout(WireReader.millisTo(deadline));
        out.write(request);
        out.flush();
        acknowledgeAtOnce();
        try {
            WireAnswer answer = in.answer(deadline);
            reusable = in.connectionStaysOpen();
            lastUsed = System.nanoTime();
            return answer;
        } catch (SocketTimeoutException late) {
            throw new SocketTimeoutException("no answer in time");
        }
    }

    /**
     * A receiver that writes head and body one after the other, as the JDK's server does, sends the second only when
     * the first is acknowledged, which Linux otherwise puts off by 40 ms. It forgets this, so it is said each time.
     */
    private void acknowledgeAtOnce() throws IOException {
        if (channel.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            channel.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    boolean reusable() {
        return reusable;
    }

    /** Whether the other side has neither closed it nor said anything unasked. */
    boolean alive() {
        if (System.nanoTime() - lastUsed > LONGEST_IDLE) {
            return false;
        }
        try {
            channel.configureBlocking(false);
            int read = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return read == 0;
        } catch (IOException broken) {
            return false;
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            reusable = false;
        }
    }
}
