package dev.zoomflow.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands in front of hosts: each connection goes to the next port that takes it. What breaks there breaks here. */
final class Balancer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Balancer.class);

    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final Set<Socket> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "balancer");
        thread.setDaemon(true);
        return thread;
    });

    Balancer() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.execute(this::accept);
    }

    /** Who is not among them any more is cut off. */
    void over(List<Integer> living) {
        ports.clear();
        ports.addAll(living);
        links.stream().filter(link -> !living.contains(link.getPort())).forEach(Balancer::cut);
    }

    URI open(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort()).resolve(path);
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
                var host = connect()) {
            links.add(host);
            try {
                exchange(client, host);
            } finally {
                links.remove(host);
            }
        } catch (IOException | ExecutionException broken) {
            LOG.debug("a connection broke: {}", broken.toString());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void exchange(Socket client, Socket host) throws IOException, ExecutionException, InterruptedException {
        var back = threads.submit(() -> pipe(host, client));
        pipe(client, host);
        back.get();
    }

    private static void cut(Socket link) {
        try {
            link.close();
        } catch (IOException gone) {
            LOG.debug("it was closed already: {}", gone.toString());
        }
    }

    private InetSocketAddress next(List<Integer> all) {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), all.get(Math.floorMod(turn.getAndIncrement(), all.size())));
    }

    private Socket connect() throws IOException {
        var all = List.copyOf(ports);
        for (int i = 0; i < all.size(); i++) {
            var host = new Socket();
            try {
                host.connect(next(all), 2_000);
                return host;
            } catch (IOException dead) {
                host.close();
            }
        }
        throw new IOException("nobody serves");
    }

    /** Until one of both has no more to say; then both are done. */
    private static Void pipe(Socket from, Socket to) throws IOException {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            to.shutdownOutput();
        }
        return null;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.shutdownNow();
    }
}
