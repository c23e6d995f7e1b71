package dev.zoomflow.testkit.fault;

import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.Fault.Moment;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Faults by the words that those who do not write Java have for them. */
public enum NamedFault {
    STATUS(said -> said.body()
            .map(body -> Fault.json(said.status().orElse(500), body))
            .orElseGet(() -> Fault.status(said.status().orElse(500)))),
    HTML(said -> Fault.html(said.status().orElse(502))),
    GARBAGE(said -> Fault.garbage()),
    RATE_LIMITED(said -> Fault.rateLimited(said.retryAfter().orElse(1))),
    STALL(said -> Fault.stall(said.duration().orElse(Duration.ofSeconds(10)))),
    DISCONNECT(said -> Fault.disconnect(said.moment().orElse(Moment.AFTER_READING))),
    TRUNCATED(said -> Fault.truncated()),
    SLOW(said -> Fault.slow(said.bytesPerSecond().orElse(64))),
    WRONG_CLOCK(said -> Fault.wrongClock(said.duration().orElse(Duration.ofHours(-1)))),
    REVOKED_TOKEN(said -> Fault.revokedToken()),
    REDIRECT(said -> Fault.redirect(
            said.to().orElseThrow(() -> new IllegalArgumentException("redirect wants \"to\", an address"))));

    private interface Making {
        Fault from(Said said);
    }

    /** What was said about a fault beside its name; what is left out is as usual. */
    public record Said(
            Optional<Integer> status,
            Optional<String> body,
            Optional<Integer> retryAfter,
            Optional<Duration> duration,
            Optional<Moment> moment,
            Optional<Integer> bytesPerSecond,
            Optional<URI> to,
            Map<String, String> headers) {
        public static final Said NOTHING = new Said(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    @SuppressWarnings("ImmutableEnumChecker") // each is a lambda without state
    private final Making making;

    NamedFault(Making making) {
        this.making = making;
    }

    /** In lower case, with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(NamedFault::word).toList();
    }

    /**
     * @throws IllegalArgumentException when there is no such fault, or it lacks something
     */
    public static Fault of(String word, Said said) {
        Fault fault = named(word).making.from(said);
        return said.headers().isEmpty() ? fault : with(said.headers(), fault, word);
    }

    private static NamedFault named(String word) {
        return Arrays.stream(values())
                .filter(named -> named.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown kind \"" + word + "\"; known are " + String.join(", ", words())));
    }

    private static Fault with(Map<String, String> headers, Fault fault, String word) {
        if (fault instanceof Fault.Status answer) {
            Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            all.putAll(answer.headers());
            all.putAll(headers);
            return Fault.status(answer.status(), all, answer.body());
        }
        throw new IllegalArgumentException(
                "\"answer_headers\" are of status, html, garbage and rate-limited, not of " + word);
    }
}
