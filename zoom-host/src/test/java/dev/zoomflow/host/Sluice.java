package dev.zoomflow.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands in front of a service, and holds up what goes through it at a byte that a test chooses. */
final class Sluice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sluice.class);

    private final int service;
    private final ServerSocket socket;
    private final Set<Socket> links = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "sluice");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<Gate> gate = Optional.empty();
    private volatile Optional<Gate> holding = Optional.empty();

    Sluice(URI service) {
        this.service = service.getPort();
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.execute(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Nothing of the next request reaches the service until the gate is opened. */
    Gate holdRequests() {
        return shut(new Gate(Gate.Way.THERE, 0));
    }

    /** Of the next answer only so many bytes come back until the gate is opened. */
    Gate holdAnswers(int bytes) {
        return shut(new Gate(Gate.Way.BACK, bytes));
    }

    private Gate shut(Gate shut) {
        gate = Optional.of(shut);
        holding = gate;
        return shut;
    }

    /** What is held never arrives, and whoever is connected is cut off. */
    void drop() {
        gate = Optional.empty();
        holding.ifPresent(Gate::drop);
        links.forEach(Sluice::close);
    }

    /** What is held arrives now. */
    void open() {
        gate = Optional.empty();
        holding.ifPresent(Gate::open);
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                var client = socket.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            threads.shutdownNow();
        }
    }

    private void serve(Socket client) {
        try (client;
                var there = new Socket(InetAddress.getLoopbackAddress(), service)) {
            links.add(client);
            links.add(there);
            threads.execute(() -> pump(there, client, Gate.Way.BACK));
            pump(client, there, Gate.Way.THERE);
        } catch (IOException broken) {
            LOG.debug("a connection broke: {}", broken.toString());
        } finally {
            links.remove(client);
        }
    }

    private void pump(Socket from, Socket to, Gate.Way way) {
        var buffer = new byte[8192];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read > 0;
                    read = from.getInputStream().read(buffer)) {
                if (!pass(buffer, read, to, way)) {
                    break;
                }
            }
        } catch (IOException broken) {
            LOG.debug("a connection broke: {}", broken.toString());
        } finally {
            close(from);
            close(to);
            links.remove(from);
        }
    }

    private boolean pass(byte[] bytes, int count, Socket to, Gate.Way way) throws IOException {
        var held = gate.filter(shut -> shut.way() == way);
        var first = held.map(shut -> shut.take(count)).orElse(count);
        to.getOutputStream().write(bytes, 0, first);
        to.getOutputStream().flush();
        if (first == count) {
            return true;
        }
        gate = Optional.empty();
        if (!held.orElseThrow().await()) {
            return false;
        }
        to.getOutputStream().write(bytes, first, count - first);
        to.getOutputStream().flush();
        held.orElseThrow().passed();
        return true;
    }

    private static void close(Socket link) {
        try {
            link.close();
        } catch (IOException gone) {
            LOG.debug("it was closed already: {}", gone.toString());
        }
    }

    @Override
    public void close() {
        drop();
        close(socket);
        threads.shutdownNow();
    }

    private static void close(ServerSocket listening) {
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
