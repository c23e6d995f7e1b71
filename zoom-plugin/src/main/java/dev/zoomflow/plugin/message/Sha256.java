package dev.zoomflow.plugin.message;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Any thread. */
final class Sha256 {
    /** Only ever cloned, which is quicker than looking the algorithm up. */
    private static final MessageDigest FRESH = fresh();

    private Sha256() {}

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static MessageDigest begin() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("every Java can clone its SHA-256", impossible);
        }
    }
}
