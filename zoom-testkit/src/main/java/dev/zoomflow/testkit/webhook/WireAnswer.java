package dev.zoomflow.testkit.webhook;

import java.util.Map;

/**
 * @param headers names in lower case, the last of several
 */
record WireAnswer(int status, Map<String, String> headers, String body) {
    WireAnswer {
        headers = Map.copyOf(headers);
    }
}
