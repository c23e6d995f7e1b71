package dev.zoomflow.testkit.proxy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tunnels what goes to Zoom's hosts to the simulator's TLS port, and refuses everything else. Thread-safe. */
public final class ConnectProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final InetSocketAddress simulator;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private ConnectProxy(ServerSocket listener, InetSocketAddress simulator) {
        this.listener = listener;
        this.simulator = simulator;
    }

    /**
     * @param port 0 takes a free one
     * @param simulator where it speaks TLS
     * @throws BindException when the port is taken or the address is not ours
     */
    public static ConnectProxy start(InetAddress address, int port, InetSocketAddress simulator) throws BindException {
        try {
            ConnectProxy proxy = new ConnectProxy(new ServerSocket(port, 50, address), simulator);
            daemon("zoom-simulator-proxy", proxy::accept);
            return proxy;
        } catch (BindException taken) {
            throw taken;
        } catch (IOException failed) {
            throw new IllegalStateException("the proxy cannot listen on port " + port, failed);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                daemon("zoom-simulator-tunnel", () -> serve(client));
            } catch (IOException closed) {
                // closed on purpose, or a client that was gone before it was served
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            ConnectRequest request = ConnectRequest.read(client.getInputStream());
            client.getOutputStream().write(request.answer());
            if (request.granted()) {
                tunnel(client);
            }
        } catch (IOException gone) {
            // one of the two hung up; nobody is left to be told
        } finally {
            open.remove(client);
        }
    }

    private void tunnel(Socket client) throws IOException {
        try (Socket server = new Socket(simulator.getAddress(), simulator.getPort())) {
            open.add(server);
            server.setTcpNoDelay(true);
            Thread answers = daemon("zoom-simulator-tunnel-back", () -> copy(server, client));
            copy(client, server);
            answers.join();
            open.remove(server);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until one side has said all; the other may still answer. */
    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            abort(from);
            abort(to);
        }
    }

    private static void abort(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // as wanted
        }
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException alreadyGone) {
            // as wanted
        }
        open.forEach(ConnectProxy::abort);
    }
}
