package dev.zoomflow.host.web.open;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style of public pages stands in the page itself, so that this listener serves no files. */
final class NoticeStyle {
    static final String CSS = "body{font:1.0625rem/1.6 system-ui,sans-serif;margin:0;background:#f6f7f9;color:#1c2430}"
            + "main{max-width:34rem;margin:12vh auto 0;padding:2rem;background:#fff;border-radius:14px;"
            + "box-shadow:0 1px 2px #0001,0 12px 32px #0001}h1{font-size:1.375rem;margin:0 0 .75rem}"
            + "a{display:inline-block;margin-top:.75rem;padding:.5rem 1rem;border-radius:9px;background:#2158d6;"
            + "color:#fff;text-decoration:none}a:focus-visible{outline:3px solid #8db2ff;outline-offset:2px}"
            + "@media (prefers-color-scheme:dark){body{background:#12161d;color:#e6eaf0}main{background:#1b212b}"
            + "a{background:#4f83f1}}@media (max-width:40rem){main{margin:1rem;padding:1.25rem}}";

    private NoticeStyle() {}

    static String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash()
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
