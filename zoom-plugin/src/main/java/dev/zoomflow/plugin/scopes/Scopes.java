package dev.zoomflow.plugin.scopes;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.connection.AppPlan;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.api.connection.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers what an app has to be allowed, and whether a grant is enough. Immutable; any thread. */
public final class Scopes {
    private static final String CHECK = "scopes";

    /** Read when it is first asked for. */
    private static final class Known {
        static final Catalogue CATALOGUE = Catalogue.read();
    }

    /** @param wholeAccount whether the app acts for an account, rather than for the user who allowed it */
    public AppPlan plan(Use use, boolean wholeAccount) {
        var needs = needs(use).toList();
        var ticked = fewest(needs, wholeAccount);
        var notes = Stream.of(unknown(needs), wholeAccount ? "" : onlyForAccounts(needs))
                .filter(note -> !note.isEmpty())
                .toList();
        return new AppPlan(List.copyOf(ticked), events(use).toList(), notes);
    }

    /** Enough for all of them, and none that could be left out. */
    static SortedSet<String> fewest(List<Need> needs, boolean wholeAccount) {
        var ticked = new TreeSet<String>();
        // those that leave no choice first: what they need may be enough for others
        needs.stream()
                .sorted(comparingInt(need -> need.fitting(wholeAccount).size()))
                .forEach(need -> need.choice(ticked, wholeAccount).ifPresent(ticked::add));
        for (var scope : List.copyOf(ticked)) {
            ticked.remove(scope);
            if (!needs.stream().allMatch(need -> need.isMetBy(ticked))) {
                ticked.add(scope);
            }
        }
        return ticked;
    }

    private static String unknown(List<Need> needs) {
        var names = names(needs.stream().filter(need -> need.scopes().isEmpty()));
        return names.isEmpty()
                ? ""
                : "no scope is on record for " + names + ": Zoom's page shows it when you tick them";
    }

    private static String onlyForAccounts(List<Need> needs) {
        var names = names(needs.stream().filter(Need::isOnlyForAccounts));
        return names.isEmpty() ? "" : "only apps that an administrator manages may have " + names;
    }

    private static String names(Stream<Need> needs) {
        return needs.map(Need::what).collect(joining(", "));
    }

    /** @param tokens as they are stored; empty before the first consent */
    public Check check(Optional<TokenSet> tokens, Use use) {
        if (tokens.isEmpty()) {
            return Check.unknown(CHECK, "nobody has consented yet");
        }
        var granted = tokens.get().scopes();
        if (granted.isEmpty()) {
            return Check.unknown(CHECK, "Zoom did not say which scopes it granted");
        }
        var unmet = needs(use).filter(need -> !need.isMetBy(granted)).toList();
        if (unmet.isEmpty()) {
            return Check.passed(CHECK, "enough for the handlers that are switched on");
        }
        var missing = unmet.stream()
                .map(need -> need.scopes().get(0) + " (for " + need.what() + ")")
                .collect(joining(", "));
        return Check.failed(
                CHECK,
                "missing: " + missing,
                "Add them on the app's page under Scopes, then authorise this connection again: tokens keep the scopes"
                        + " they were given with");
    }

    private Stream<Need> needs(Use use) {
        var events = events(use).map(event -> need(event, Known.CATALOGUE.events(), event));
        var calls = use.calls().stream()
                .sorted()
                .map(call -> need(call, Known.CATALOGUE.operations(), Catalogue.operation(call)));
        return Stream.concat(events, calls);
    }

    private static Need need(String what, Map<String, List<String>> known, String key) {
        return new Need(what, known.getOrDefault(key, List.of()));
    }

    /** The events that the patterns mean; one that nobody knows yet stays as it was written. */
    private Stream<String> events(Use use) {
        var events = new TreeSet<String>();
        for (var pattern : use.events()) {
            var wanted = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
            var known = Known.CATALOGUE.events().keySet().stream()
                    .filter(event -> wanted.matcher(event).matches())
                    .toList();
            events.addAll(known.isEmpty() ? List.of(pattern) : known);
        }
        return events.stream();
    }
}
