package dev.zoomflow.plugin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.plugin.support.TestHost;
import dev.zoomflow.testkit.EventSample;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose an event is, for every type that Zoom is known to send. */
class EveryTypeTest {
    private static final ZoomSimulator ZOOM = ZoomSimulator.start();
    private static final Pattern USER = Pattern.compile("(^|[._])(user_?[iI]d|host_id|operator_id|owner_id|creator_id)$"
            + "|(^|[._])(owner|host|user|caller|callee|operator|creator)(\\[])?\\.id$");

    private final Owners owners = Owners.table();
    private final Reviewed unowned = Reviewed.list();
    private final ZoomEventSource source =
            new ZoomEventSource(TestHost.CLIENT_ID, List.of(Signed.SECRET), "no secret", owners);

    @AfterAll
    static void close() {
        ZOOM.close();
    }

    static List<String> types() {
        return ZOOM.events().names();
    }

    static List<String> ownedTypes() {
        return types().stream().filter(Owners.table().paths()::containsKey).toList();
    }

    static List<String> unownedTypes() {
        return types().stream()
                .filter(type -> !Owners.table().paths().containsKey(type))
                .filter(type -> !type.equals("endpoint.url_validation"))
                .toList();
    }

    @Test
    void isDecidedByALineInTheTableOrAmongThoseThatAreReviewedAndNameNoOwner() {
        assertThat(types()).hasSizeGreaterThan(500);
        var undecided = new TreeSet<>(types());
        undecided.removeAll(owners.paths().keySet());
        undecided.removeAll(unowned.ids().keySet());

        assertThat(undecided)
                .as(
                        "types of the catalogue that nobody has looked at: whoever owns them belongs into owners.txt; those that"
                                + " name no owner belong into unowned.txt, below the reason")
                .isEmpty();
        assertThat(unowned.ids().keySet())
                .as("unowned.txt: types of the catalogue that owners.txt does not have")
                .isSubsetOf(types())
                .doesNotContainAnyElementsOf(owners.paths().keySet());
    }

    @Test
    void isNobodysForAReason() {
        assertThat(unowned.reasons().values()).allMatch(reason -> reason.length() > 10);
    }

    @ParameterizedTest
    @MethodSource("unownedTypes")
    void isNobodysOnlyIfEachUserWhomTheMessageNamesWasLookedAt(String type) {
        var named = ZOOM.events().describe(type).members().stream()
                .filter(member -> member.startsWith("payload."))
                .map(member -> member.substring("payload.".length()))
                .filter(member -> USER.matcher(member).find())
                .toList();

        assertThat(unowned.ids().get(type))
                .as("members of " + type
                        + " with the id of a user: is one of them an owner? If so, the type belongs into"
                        + " owners.txt; if not, behind its name in unowned.txt")
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("ownedTypes")
    void isWhosesIdStandsWhereTheTableSays(String type) {
        var sample = ZOOM.events().sample(type).seed(1);
        var expected = new TreeSet<String>();
        for (var path : owners.paths().getOrDefault(type, List.of())) {
            var owner = "owner-" + expected.size();
            sample = sample.with("payload." + String.join(".", path.steps()).replace("[]", "[0]"), owner);
            expected.add(owner);
        }

        // further elements of a list have owners of their own
        assertThat(owners(sample)).containsAll(expected).isSubsetOf(and(expected, users()));
    }

    @ParameterizedTest
    @MethodSource("ownedTypes")
    void isSomebodysInASample(String type) {
        assertThat(owners(ZOOM.events().sample(type).seed(2))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("unownedTypes")
    void isNobodysIfTheTableDoesNotHaveIt(String type) {
        assertThat(owners(ZOOM.events().sample(type).seed(3))).isEmpty();
    }

    private Set<String> owners(EventSample sample) {
        var result = source.receive(Signed.delivery(sample.json()));
        assertThat(result).isInstanceOf(DeliveryResult.Accepted.class);
        return ((DeliveryResult.Accepted) result).events().get(0).subject().owners();
    }

    private static Set<String> users() {
        return ZOOM.users().stream().map(User::id).collect(Collectors.toSet());
    }

    private static Set<String> and(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
