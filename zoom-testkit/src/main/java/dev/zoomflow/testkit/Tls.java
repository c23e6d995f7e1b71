package dev.zoomflow.testkit;

import dev.zoomflow.testkit.tls.CertificateAuthority;
import dev.zoomflow.testkit.tls.TlsContexts;
import javax.net.ssl.SSLContext;

/**
 * {@code zoom.us}, {@code api.zoom.us}, {@code ws.zoom.us} and every other {@code *.zoom.us} by HTTPS, for clients that
 * cannot be pointed elsewhere. Who trusts {@link #caPem()} and goes through {@link ZoomSimulator#proxy()} reaches the
 * simulator by Zoom's own addresses. Thread-safe.
 */
public final class Tls {
    private final CertificateAuthority authority;
    private final int port;

    Tls(CertificateAuthority authority, int port) {
        this.authority = authority;
        this.port = port;
    }

    /** Where HTTPS is spoken, for whoever resolves Zoom's names by other means than the proxy. */
    public int port() {
        return port;
    }

    /** The certificate of the authority that was made at the start of this simulator. */
    public String caPem() {
        return authority.pem();
    }

    /** Trusts that authority and nobody else. */
    public SSLContext sslContext() {
        return TlsContexts.client(authority.certificate());
    }
}
