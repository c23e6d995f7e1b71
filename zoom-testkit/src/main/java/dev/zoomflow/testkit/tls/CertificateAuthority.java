package dev.zoomflow.testkit.tls;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.wildfly.security.x500.GeneralName;
import org.wildfly.security.x500.X500;
import org.wildfly.security.x500.cert.AuthorityKeyIdentifierExtension;
import org.wildfly.security.x500.cert.BasicConstraintsExtension;
import org.wildfly.security.x500.cert.ExtendedKeyUsageExtension;
import org.wildfly.security.x500.cert.KeyUsage;
import org.wildfly.security.x500.cert.KeyUsageExtension;
import org.wildfly.security.x500.cert.SubjectAlternativeNamesExtension;
import org.wildfly.security.x500.cert.SubjectKeyIdentifierExtension;
import org.wildfly.security.x500.cert.X509CertificateBuilder;

/** Made anew at each start, so that nobody can keep a key that others trust. */
public final class CertificateAuthority {
    private static final X500Principal NAME = new X500Principal("CN=Zoom simulator");

    private final KeyPair keys = newKeys();
    private final X509Certificate certificate = issue(
            NAME,
            keys.getPublic(),
            builder -> builder.addExtension(new BasicConstraintsExtension(true, true, 0))
                    .addExtension(new KeyUsageExtension(true, KeyUsage.keyCertSign, KeyUsage.cRLSign))
                    .addExtension(new SubjectKeyIdentifierExtension(keyId(keys.getPublic()))));

    private interface Extending {
        X509CertificateBuilder with(X509CertificateBuilder builder) throws CertificateException;
    }

    /** A new key and a certificate of this authority for these names; host names may begin with a star. */
    public ServerIdentity issue(List<String> hostNames) {
        KeyPair server = newKeys();
        List<GeneralName> names =
                hostNames.stream().map(CertificateAuthority::generalName).toList();
        X509Certificate issued = issue(
                new X500Principal("CN=" + hostNames.get(0)),
                server.getPublic(),
                builder -> builder.addExtension(new SubjectAlternativeNamesExtension(false, names))
                        .addExtension(new KeyUsageExtension(true, KeyUsage.digitalSignature))
                        .addExtension(new ExtendedKeyUsageExtension(false, List.of(X500.OID_KP_SERVER_AUTH)))
                        .addExtension(new AuthorityKeyIdentifierExtension(keyId(keys.getPublic()), List.of(), null)));
        return new ServerIdentity(server.getPrivate(), List.of(issued, certificate));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public String pem() {
        try {
            Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a certificate of our own cannot be encoded", impossible);
        }
    }

    private X509Certificate issue(X500Principal subject, PublicKey key, Extending extending) {
        ZonedDateTime now = InstantSource.system().instant().atZone(ZoneOffset.UTC);
        X509CertificateBuilder builder = new X509CertificateBuilder()
                .setIssuerDn(NAME)
                .setSubjectDn(subject)
                .setPublicKey(key)
                .setSigningKey(keys.getPrivate())
                .setSignatureAlgorithmName("SHA256withECDSA")
                .setSerialNumber(new BigInteger(1, keyId(key)))
                .setNotValidBefore(now.minusDays(1))
                .setNotValidAfter(now.plusYears(1));
        try {
            return extending.with(builder).build();
        } catch (CertificateException wrong) {
            throw new IllegalStateException("no certificate for " + subject, wrong);
        }
    }

    private static GeneralName generalName(String name) {
        boolean address = name.matches("[0-9.]+") || name.contains(":");
        return address ? new GeneralName.IPAddress(name) : new GeneralName.DNSName(name);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK has no elliptic curves", missing);
        }
    }

    private static byte[] keyId(PublicKey key) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), 16);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
