package dev.zoomflow.testkit.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The two ends of a TLS connection. */
public final class TlsContexts {
    private static final char[] IN_MEMORY_ONLY = new char[0];

    private TlsContexts() {}

    /** Proves to be this server. */
    public static SSLContext server(ServerIdentity identity) {
        try {
            KeyStore store = empty();
            store.setKeyEntry(
                    "server", identity.key(), IN_MEMORY_ONLY, identity.chain().toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, IN_MEMORY_ONLY);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException("no TLS for " + identity, failed);
        }
    }

    /** Trusts this authority and nobody else. */
    public static SSLContext client(X509Certificate authority) {
        try {
            KeyStore store = empty();
            store.setCertificateEntry("authority", authority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException("no TLS to trust " + authority.getSubjectX500Principal(), failed);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, IN_MEMORY_ONLY);
        return store;
    }
}
