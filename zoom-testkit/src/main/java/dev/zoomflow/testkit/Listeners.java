package dev.zoomflow.testkit;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.HttpServer;
import dev.zoomflow.testkit.http.Reply;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.proxy.ConnectProxy;
import dev.zoomflow.testkit.tls.CertificateAuthority;
import dev.zoomflow.testkit.tls.TlsContexts;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ports of a simulator. */
final class Listeners implements AutoCloseable {
    private final Place place;
    private final Answering handler;
    private final HttpServer server;
    private final Optional<Secure> secure;
    private final Map<Account.Region, HttpServer> regions = new EnumMap<>(Account.Region.class);

    private record Secure(HttpServer server, ConnectProxy proxy, CertificateAuthority authority) {}

    /** Whoever answers now. */
    private static final class Answering implements Handler {
        private volatile Handler now = request -> Answer.empty(503);

        @Override
        public Reply handle(Request request) {
            return now.handle(request);
        }
    }

    private Listeners(Place place, Answering handler, HttpServer server, Optional<Secure> secure) {
        this.place = place;
        this.handler = handler;
        this.server = server;
        this.secure = secure;
    }

    static Listeners start(Place place) throws BindException {
        Answering handler = new Answering();
        HttpServer server = HttpServer.start(place.bindAddress(), place.port(), handler);
        try {
            Optional<Secure> secure = place.tls().isPresent()
                    ? Optional.of(secure(place, place.tls().get(), handler))
                    : Optional.empty();
            return new Listeners(place, handler, server, secure);
        } catch (BindException taken) {
            server.close();
            throw taken;
        }
    }

    private static Secure secure(Place place, Place.TlsPorts ports, Handler handler) throws BindException {
        CertificateAuthority authority = new CertificateAuthority();
        List<String> names = List.of("zoom.us", "*.zoom.us", "localhost", "127.0.0.1", place.hostName());
        HttpServer server = HttpServer.startSecure(
                place.bindAddress(), ports.port(), TlsContexts.server(authority.issue(names)), handler);
        try {
            InetAddress address = address(place);
            InetAddress reachable = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
            ConnectProxy proxy =
                    ConnectProxy.start(address, ports.proxyPort(), new InetSocketAddress(reachable, server.port()));
            return new Secure(server, proxy, authority);
        } catch (BindException taken) {
            server.close();
            throw taken;
        }
    }

    /** Requests that come from now on; those that are being answered are not. */
    void answerBy(Handler next) {
        handler.now = next;
    }

    URI baseUri() {
        return uri(server);
    }

    private URI uri(HttpServer listening) {
        return URI.create("http://" + place.hostName() + ":" + listening.port());
    }

    /** A region's port is opened when it is first asked for; elsewhere than on the loopback nobody could know it. */
    synchronized URI apiUri(Account account) {
        return account.region()
                .filter(region -> address(place).isLoopbackAddress())
                .map(region -> uri(regions.computeIfAbsent(region, first -> another())))
                .orElseGet(this::baseUri);
    }

    private HttpServer another() {
        try {
            return HttpServer.start(place.bindAddress(), 0, handler);
        } catch (BindException none) {
            throw new IllegalStateException(
                    "no port of " + place.bindAddress() + " is free for the API of an account's region", none);
        }
    }

    private static InetAddress address(Place place) {
        try {
            return InetAddress.getByName(place.bindAddress());
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("nobody knows the address " + place.bindAddress(), unknown);
        }
    }

    /** Where a WebSocket with this path connects to: Zoom's own name where it leads here. */
    URI webSocket(URI pathAndQuery) {
        URI base = secure.isPresent()
                ? URI.create("wss://ws.zoom.us")
                : URI.create(baseUri().toString().replaceFirst("http", "ws"));
        return base.resolve(pathAndQuery);
    }

    Optional<Tls> tls() {
        return secure.map(on -> new Tls(on.authority(), on.server().port()));
    }

    Optional<URI> proxy() {
        return secure.map(
                on -> URI.create("http://" + place.hostName() + ":" + on.proxy().port()));
    }

    /** Opens a page, also at Zoom's own address where that leads here. */
    Browser browser(URI page) {
        boolean ours = secure.isPresent() && "zoom.us".equals(page.getHost());
        return Browser.open(ours ? URI.create(baseUri() + page.getRawPath() + "?" + page.getRawQuery()) : page);
    }

    @Override
    public synchronized void close() {
        regions.values().forEach(HttpServer::close);
        secure.ifPresent(on -> {
            on.proxy().close();
            on.server().close();
        });
        server.close();
    }
}
