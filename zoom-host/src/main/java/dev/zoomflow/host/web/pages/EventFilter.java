package dev.zoomflow.host.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.host.inbox.Outcome;
import dev.zoomflow.host.inbox.Search;
import dev.zoomflow.host.web.http.Form;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for on the events page, as its address carries it.
 *
 * @param selecting whether events can be ticked; then the page stands still
 */
record EventFilter(Search search, boolean selecting) {

    static EventFilter of(Request request) {
        var form = request.queryForm();
        var before = EventPages.number(form.text("before")).orElse(Long.MAX_VALUE);
        var search = new Search(
                form.text("type"), form.text("connection"), outcome(form.text("outcome")), form.text("text"), before);
        return new EventFilter(search, form.first("select").isPresent());
    }

    private static Outcome outcome(String name) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> name(outcome).equals(name))
                .findFirst()
                .orElse(Outcome.ANY);
    }

    /** Why a program's question is not understood; empty if it is. A page shows more instead. */
    static Optional<Reply> refusal(Form form) {
        var outcome = form.text("outcome");
        if (!name(outcome(outcome)).equals(outcome)) {
            var known = Arrays.stream(Outcome.values()).map(EventFilter::name).filter(name -> !name.isEmpty());
            return Optional.of(Asked.refused(
                    "unknown_outcome",
                    "there is no outcome " + outcome + "; there are " + String.join(", ", known.toList())));
        }
        var before = form.text("before");
        return before.isEmpty() || EventPages.number(before).isPresent()
                ? Asked.unknown(form, Set.of("before", "connection", "outcome", "text", "type"), "")
                : Optional.of(Asked.refused("no_number", "before=" + before + " is no number of an event"));
    }

    static String name(Outcome outcome) {
        return outcome == Outcome.ANY
                ? ""
                : outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean newest() {
        return search.before() == Long.MAX_VALUE;
    }

    /** The same question from there on. */
    String older(long seq) {
        return new EventFilter(search.before(seq), selecting).address();
    }

    String address() {
        var query = new StringBuilder();
        add(query, "type", search.eventType());
        add(query, "connection", search.connectionId());
        add(query, "outcome", name(search.outcome()));
        add(query, "text", search.text());
        add(query, "before", newest() ? "" : Long.toString(search.before()));
        add(query, "select", selecting ? "1" : "");
        return query.length() == 0 ? "/events" : "/events?" + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.length() == 0 ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, UTF_8));
        }
    }
}
