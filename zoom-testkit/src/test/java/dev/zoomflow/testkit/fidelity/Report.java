package dev.zoomflow.testkit.fidelity;

import dev.zoomflow.testkit.rest.Operation;
import dev.zoomflow.testkit.rest.Operations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The text of {@code docs/fidelity.md}. */
final class Report {
    private static final String HEAD = """
            # How true the simulator is

            Made by the build from `catalogue/` and the tests; to renew it, run `./mvnw -pl zoom-testkit -am test -Dtest=FidelityTest \
            -Dsurefire.failIfNoSpecifiedTests=false -Dfidelity.write=true`.

            Nobody has compared the simulator with live Zoom. Each line below is what somebody published: *official* is Zoom itself, *measured* is somebody who
            saw it on live Zoom, *reported* is somebody's word. *Unknown* lines say what nobody has published and what the simulator does instead,
            *unsimulated* ones what Zoom does and the simulator does not.
            """;

    private final List<Fact> facts;
    private final Map<String, Set<String>> proofs;
    private final Set<String> simulated;

    /**
     * @param simulated the names of the operations that have behaviour of their own
     */
    Report(List<Fact> facts, Map<String, Set<String>> proofs, Set<String> simulated) {
        this.facts = facts;
        this.proofs = proofs;
        this.simulated = simulated;
    }

    String text() {
        List<String> parts = new ArrayList<>(List.of(HEAD, operations()));
        facts.stream()
                .collect(Collectors.groupingBy(Fact::room, TreeMap::new, Collectors.toList()))
                .forEach((room, known) -> parts.add(room(room, known)));
        return String.join("\n", parts);
    }

    private String operations() {
        Map<String, List<Operation>> families = Operations.all().stream()
                .collect(Collectors.groupingBy(Operation::family, TreeMap::new, Collectors.toList()));
        String rows = families.entrySet().stream()
                .map(family -> row(family.getKey(), family.getValue()))
                .collect(Collectors.joining());
        return "## Operations\n\nEvery operation is routed and checks its token, its scopes where they are known, and counts for its"
                + " rate limit where its label is; one without behaviour of its own answers 501 and can be stubbed.\n\n"
                + "| family | operations | with behaviour of their own | of these in part | scopes known | label known |\n"
                + "|---|---|---|---|---|---|\n"
                + rows + row("**all**", Operations.all()) + unknown(Operations.all()) + inPart();
    }

    private static String unknown(Collection<Operation> operations) {
        return "\nUnknown are the scopes of " + many(operations, operation -> !hasScopes(operation))
                + " operations, which are not checked, and the labels of "
                + many(operations, operation -> operation.label().isEmpty()) + ", which are not counted.\n";
    }

    private String inPart() {
        return "\nIn part means that some of what it can be asked for is not done or answered 501, as lines of the grade *unsimulated* say: "
                + Operations.all().stream()
                        .filter(this::isInPart)
                        .map(operation -> "`" + operation.name() + "`")
                        .collect(Collectors.joining(", "))
                + ".\n";
    }

    private boolean isInPart(Operation operation) {
        return facts.stream().anyMatch(fact -> fact.part().equals(Optional.of(operation.name())));
    }

    private static boolean hasScopes(Operation operation) {
        return !operation.scopes().isEmpty() || !operation.classic().isEmpty();
    }

    private String row(String family, Collection<Operation> operations) {
        return "| " + family + " | " + operations.size() + " | " + simulated(operations) + " | "
                + many(operations, this::isInPart) + " | "
                + many(operations, Report::hasScopes) + " | "
                + many(operations, operation -> operation.label().isPresent()) + " |\n";
    }

    private static long many(Collection<Operation> operations, Predicate<Operation> such) {
        return operations.stream().filter(such).count();
    }

    private long simulated(Collection<Operation> operations) {
        return many(operations, operation -> simulated.contains(operation.name()));
    }

    private String room(String room, List<Fact> known) {
        return "## " + room + "\n\n| fact | source | grade | shown by |\n|---|---|---|---|\n"
                + known.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Fact fact) {
        String tests = proofs.getOrDefault(fact.id(), Set.of()).stream()
                .map(test -> "`" + test + "`")
                .collect(Collectors.joining(", "));
        return "| " + fact.says() + " | " + fact.source() + " | "
                + fact.grade().name().toLowerCase(Locale.ROOT) + " | " + tests + " |\n";
    }
}
