package dev.zoomflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts, held to their own: each clause is broken by some implementation, and then tells which sentence it was. */
@Tag("long")
class ContractsTest {
    private static final Path API = Path.of("../zoom-api/src/main/java/dev/zoomflow/api");
    private static final Pattern PROMISE = Pattern.compile("(?s)(\\w+)(?:\\.\\w+)* promises: \"(.*?)\"\\. Here: .+");

    /** A contract, what keeps it, and the ways in which that can be broken. */
    record Subject(Class<?> contract, Class<?> type, List<? extends Flaw> flaws) {
        @Override
        public String toString() {
            return contract.getSimpleName();
        }
    }

    record Broken(Subject subject, Flaw flaw) {
        @Override
        public String toString() {
            return subject + " " + flaw.name();
        }
    }

    static Stream<Subject> subjects() {
        return Stream.of(
                new Subject(TokenStoreContract.class, FlawedTokenStore.class, List.of(FlawedTokenStore.Flaws.values())),
                new Subject(WholeTypeContract.class, FlawedConnectionType.class, List.of(TypeFlaws.values())),
                new Subject(EventStreamContract.class, FlawedEventFeed.class, List.of(FeedFlaws.values())),
                new Subject(HostContract.class, FlawedHost.class, List.of(HostFlaws.values())),
                new Subject(
                        DatedEventSourceContract.class,
                        FlawedEventSource.class,
                        List.of(FlawedEventSource.Flaws.values())));
    }

    static Stream<Broken> flaws() {
        return subjects().flatMap(subject -> subject.flaws().stream().map(flaw -> new Broken(subject, flaw)));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void passForAnImplementationThatKeepsThem(Subject subject) {
        var launch = launch(subject, "", Set.of());
        assertThat(launch.failures()).isEmpty();
        assertThat(launch.tests()).isEqualTo(clauses(subject).size());
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void failForAFlawInItsClausesAndInNoOthersAndQuoteTheBrokenPromise(Broken broken) throws IOException {
        var expected = broken.flaw().broken();
        var failures = launch(broken.subject(), broken.flaw().name(), expected).failures();
        assertThat(failures.keySet()).as(failures.toString()).containsExactlyInAnyOrderElementsOf(expected);
        for (var message : failures.values()) {
            var told = PROMISE.matcher(message);
            assertThat(told.find()).as(message).isTrue();
            assertThat(documentation(told.group(1))).contains(told.group(2));
        }
    }

    /** Some clauses take the time: a launch that this machine disturbed by all else it does is repeated. */
    private static Launch launch(Subject subject, String flaw, Set<String> expected) {
        var launch = Launch.of(subject.type(), flaw);
        for (int again = 0; again < 4 && !launch.failures().keySet().equals(expected); again++) {
            launch = Launch.of(subject.type(), flaw);
        }
        return launch;
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void haveNoClauseThatNothingBreaks(Subject subject) {
        var broken = new TreeSet<String>();
        subject.flaws().forEach(flaw -> broken.addAll(flaw.broken()));
        assertThat(clauses(subject)).isEqualTo(broken);
    }

    private static Set<String> clauses(Subject subject) {
        var names = new TreeSet<String>();
        for (var method : subject.contract().getMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                names.add(method.getName());
            }
        }
        return names;
    }

    /** The text of a type of the SPI, its comments without their marks. */
    private static String documentation(String type) throws IOException {
        try (var files = Files.walk(API)) {
            var file = files.filter(one -> one.endsWith(type + ".java"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file)
                    .replaceAll("\\n\\s*\\*/?", " ")
                    .replaceAll("</?\\w+>", "")
                    .replaceAll("\\{@\\w+\\s+([^}]*)\\}", "$1")
                    .replaceAll("dev\\.zoomflow\\.(\\w+\\.)*", "")
                    .replaceAll("(\\w)#(\\w)", "$1.$2")
                    .replace("#", "")
                    .replaceAll("\\s+", " ");
        }
    }
}
