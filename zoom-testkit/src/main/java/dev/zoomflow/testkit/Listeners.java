package dev.zoomflow.testkit;

import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.HttpServer;
import dev.zoomflow.testkit.proxy.ConnectProxy;
import dev.zoomflow.testkit.tls.CertificateAuthority;
import dev.zoomflow.testkit.tls.TlsContexts;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** The ports of a simulator. */
final class Listeners implements AutoCloseable {
    private final Place place;
    private final HttpServer server;
    private final Optional<Secure> secure;

    private record Secure(HttpServer server, ConnectProxy proxy, CertificateAuthority authority) {}

    private Listeners(Place place, HttpServer server, Optional<Secure> secure) {
        this.place = place;
        this.server = server;
        this.secure = secure;
    }

    static Listeners start(Place place, Handler handler) throws BindException {
        HttpServer server = HttpServer.start(place.bindAddress(), place.port(), handler);
        try {
            Optional<Secure> secure = place.tls().isPresent()
                    ? Optional.of(secure(place, place.tls().get(), handler))
                    : Optional.empty();
            return new Listeners(place, server, secure);
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
            InetAddress address = InetAddress.getByName(place.bindAddress());
            InetAddress reachable = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
            ConnectProxy proxy =
                    ConnectProxy.start(address, ports.proxyPort(), new InetSocketAddress(reachable, server.port()));
            return new Secure(server, proxy, authority);
        } catch (BindException taken) {
            server.close();
            throw taken;
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("nobody knows the address " + place.bindAddress(), unknown);
        }
    }

    URI baseUri() {
        return URI.create("http://" + place.hostName() + ":" + server.port());
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
    public void close() {
        secure.ifPresent(on -> {
            on.proxy().close();
            on.server().close();
        });
        server.close();
    }
}
