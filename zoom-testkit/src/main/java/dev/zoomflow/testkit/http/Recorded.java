package dev.zoomflow.testkit.http;

import dev.zoomflow.testkit.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Requests and answers as the journal keeps them. */
final class Recorded {
    private static final int LONGEST_BODY = 64 << 10;
    private static final Pattern TOKEN = Pattern.compile("((?:^|&)access_token=)[^&]*");
    private static final List<String> TEXTS = List.of("json", "text/", "form-urlencoded", "xml", "javascript");

    private Recorded() {}

    static Exchange.Request request(Request request) {
        Map<String, String> headers = new TreeMap<>();
        request.headers().forEach((name, values) -> headers.put(name, masked(name, String.join(", ", values))));
        String body = request.body().wasRead() ? cut(request.body().text()) : "";
        return new Exchange.Request(request.method(), request.path(), withoutToken(request.query()), headers, body);
    }

    /** A WebSocket's address has its token in the query. */
    private static String withoutToken(String query) {
        return TOKEN.matcher(query).replaceAll("$1…");
    }

    static Exchange.Answer answer(Answer answer) {
        return new Exchange.Answer(answer.status(), answer.headers(), body(answer));
    }

    /** What the client gets in full, sooner or later. */
    static Optional<Answer> whole(Reply reply) {
        if (reply instanceof Slow slow) {
            return Optional.of(slow.answer());
        }
        if (reply instanceof Upgrade upgrade) {
            return Optional.of(Answer.empty(101).by(upgrade.operation()));
        }
        return reply instanceof Answer answer ? Optional.of(answer) : Optional.empty();
    }

    static Optional<String> operation(Reply reply) {
        return reply instanceof Broken broken
                ? broken.answer().operation()
                : whole(reply).flatMap(Answer::operation);
    }

    static long size(Exchange exchange) {
        return exchange.body().length()
                + exchange.answer().map(answer -> answer.body().length()).orElse(0)
                + 1024L;
    }

    private static String masked(String name, String value) {
        if (name.equals("cookie")) {
            return "…";
        }
        if (name.endsWith("authorization")) {
            int blank = value.indexOf(' ');
            return blank < 0 ? "…" : value.substring(0, blank) + " …";
        }
        return value;
    }

    private static String body(Answer answer) {
        String type = answer.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .map(header -> header.getValue().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        boolean text = TEXTS.stream().anyMatch(type::contains);
        return text || answer.body().size() == 0
                ? cut(answer.body().text())
                : answer.body().size() + " bytes";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_BODY ? text : text.substring(0, LONGEST_BODY) + "…";
    }
}
