package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.rest.Operation;
import dev.zoomflow.testkit.rest.Operations;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What all operations have in common, asked of each of them; one simulator is enough for that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final App ADMINS = new App(
            "Back office",
            App.Kind.ADMIN_MANAGED,
            new App.Credentials("Bq7mUwYbRkK2vTn4cXsPjB", "simClientSecretKeepOut0000000002", "simSecretTokenKeepOut2"),
            List.of(),
            Set.of());

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);
    private final User colleague = zoom.users().get(1);
    private final Map<String, String> variables = Map.of(
            "accountId", colleague.accountId(),
            "userId", colleague.id(),
            "email", colleague.email(),
            "meetingId", "86012345678",
            "webinarId", "98012345678",
            "date", "2026-03-01",
            "settingType", "business_hours");

    @AfterAll
    void close() {
        zoom.close();
    }

    @Test
    @Shows("rest.invalid-token")
    void aTokenThatIsNoneIsRefused() {
        assertThat(unlike(
                        Operations.all().stream(),
                        () -> "nonsense",
                        (operation, answer) ->
                                answer.equals("401 {\"code\":124,\"message\":\"Invalid access token.\"}")))
                .isEmpty();
    }

    @Test
    @Shows({
        "rest.missing-scope",
        "phone.scopes",
        "webinar.scopes",
        "meeting.scopes-of-polls-and-streams",
        "report.scopes",
        "marketplace.subscription-scopes"
    })
    void aTokenWithoutTheScopeIsRefusedWhereTheScopeIsKnown() {
        App other = ADMINS.withScopes("no:such:scope");
        zoom.add(other);
        String token = zoom.tokens().issue(other, zoom.user()).accessToken();

        assertThat(unlike(
                        Operations.all().stream().filter(EveryOperationTest::hasScopes),
                        () -> token,
                        (operation, answer) -> answer.equals(
                                "400 {\"code\":4711,\"message\":\"Invalid access token, does not contain scopes:"
                                        + scopes(operation) + ".\"}")))
                .isEmpty();
    }

    @Test
    void anyOneOfItsScopesGranularOrClassicLetsATokenIn() {
        zoom.add(ADMINS);

        assertThat(Operations.all().stream().flatMap(this::refusedScopes)).isEmpty();
    }

    @Test
    void aTokenWithEveryScopeGetsAnAnswerOfTheOperation() {
        zoom.add(ADMINS);
        Set<String> simulated = zoom.simulatedOperations();

        assertThat(unlike(
                        Operations.all().stream(),
                        this::good,
                        (operation, answer) -> simulated.contains(operation.name())
                                ? !answer.matches("(?s)(5\\d\\d|404 .*\"code\":2300\\b|400 .*\"code\":4711\\b).*")
                                : answer.startsWith("501 ")))
                .isEmpty();
    }

    /** Answers that are not as they should be, each under the operation it is of. */
    private List<String> unlike(
            Stream<Operation> operations, Supplier<String> token, BiPredicate<Operation, String> right) {
        return operations
                .flatMap(operation -> {
                    String answer = ask(operation, token.get());
                    return right.test(operation, answer) ? Stream.empty() : Stream.of(operation.name() + ": " + answer);
                })
                .toList();
    }

    private Stream<String> refusedScopes(Operation operation) {
        return Stream.concat(operation.scopes().stream(), operation.classic().stream())
                .map(scope -> scope + ": " + ask(operation, with(scope)))
                .filter(answer -> answer.matches("(?s).*: (401 |400 .*\"code\":4711\\b).*"))
                .map(answer -> operation.name() + " with " + answer);
    }

    private String ask(Operation operation, String token) {
        String path = VARIABLE.matcher(operation.path())
                .replaceAll(variable -> variables.getOrDefault(variable.group(1), "a1b2c3d4"));
        boolean withBody = Set.of("POST", "PUT", "PATCH").contains(operation.method());
        HttpResponse<String> answer = client.api(operation.method(), path, withBody ? "{}" : "", token);
        return answer.statusCode() + " " + answer.body();
    }

    /** A new one for each call: some calls end the tokens of somebody. */
    private String good() {
        return zoom.tokens().issue(ADMINS, zoom.user()).accessToken();
    }

    private String with(String scope) {
        return zoom.tokens().issue(ADMINS.withScopes(scope), zoom.user()).accessToken();
    }

    private static boolean hasScopes(Operation operation) {
        return !operation.scopes().isEmpty() || !operation.classic().isEmpty();
    }

    private static Set<String> scopes(Operation operation) {
        return new TreeSet<>(operation.scopes().isEmpty() ? operation.classic() : operation.scopes());
    }
}
