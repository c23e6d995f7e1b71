package dev.zoomflow.plugin.oauth;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.plugin.words.ErrorNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An app that somebody at Zoom switched off. The token endpoint's form of saying so is not published: it may come beside
 * {@code invalid_client}, but it ends access, which wrong credentials do not.
 */
final class DisabledApp {
    /** Of the refusals that are about it. */
    static final String CODE = "4717";

    private static final ErrorNumber NUMBER = ErrorNumber.of(CODE).orElseThrow();
    private static final Pattern WORDS = Pattern.compile("\\bapp(lication)?\\b.*\\bdisabled\\b");

    private DisabledApp() {}

    /** @param reason in lower case */
    static boolean isNamed(String reason, Optional<ErrorNumber> number) {
        return number.filter(NUMBER::equals).isPresent()
                || WORDS.matcher(reason).find();
    }

    static ConnectionException refusal() {
        return ConnectionException.coded(
                Failure.AUTHORIZATION, CODE, "Zoom gives no tokens (" + CODE + "): " + NUMBER.words());
    }
}
