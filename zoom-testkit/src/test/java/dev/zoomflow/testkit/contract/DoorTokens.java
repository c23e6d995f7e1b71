package dev.zoomflow.testkit.contract;

import static dev.zoomflow.api.ConnectionException.coded;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.connection.HostServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;

/** What the service gives, renews and ends. */
record DoorTokens(HostServices host, Predicate<TypeFlaws> has) {
    String address() {
        return host.settings().text("DOORS_URL").orElse("");
    }

    TokenSet tokens(String grant, boolean byCode) {
        var answer = exchange(grant);
        if (answer.statusCode() != 200) {
            throw refused(words(answer), byCode);
        }
        var words = words(answer).split(" ", 2);
        var tokens = TokenSet.of(Secret.of(words[0]))
                .withRefresh(Secret.of(words[1]))
                .withExpiry(host.clock().instant().plus(Duration.ofHours(1)))
                .withAttribute("region", "eu");
        return has.test(TypeFlaws.LOSES_THE_SCOPES) && !byCode ? tokens : tokens.withScopes(Set.of("door:open"));
    }

    private static String words(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Answer").orElse("");
    }

    private ConnectionException refused(String code, boolean byCode) {
        if (code.equals("invalid_client")) {
            return coded(
                    has.test(TypeFlaws.WRONG_CREDENTIALS_ARE_REFUSED) ? Failure.REFUSED : Failure.CONFIGURATION,
                    code,
                    "the app's secret is wrong");
        }
        return byCode && has.test(TypeFlaws.A_USED_CODE_IS_REFUSED)
                ? coded(Failure.REFUSED, code, "the code is used")
                : coded(Failure.AUTHORIZATION, code, "the grant is over");
    }

    void revoke(Secret refresh) {
        try {
            var answer = post("/revoke", refresh.reveal());
            if (answer.statusCode() != 200 && has.test(TypeFlaws.REVOKES_ONLY_WHAT_LIVES)) {
                throw new ConnectionException(Failure.REFUSED, "there is no such grant");
            }
        } catch (ConnectionException unknown) {
            if (unknown.failure() != Failure.UNAVAILABLE || !has.test(TypeFlaws.HOPES_IT_WAS_REVOKED)) {
                throw unknown;
            }
        }
    }

    HttpResponse<String> exchange(String grant) {
        var secret = host.settings().secret("DOORS_SECRET").map(Secret::reveal).orElse("none");
        return post("/token", secret + " " + grant);
    }

    private HttpResponse<String> post(String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return host.httpClient().send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            if (has.test(TypeFlaws.LETS_IO_ERRORS_OUT)) {
                throw new UncheckedIOException(broken);
            }
            throw new ConnectionException(Failure.UNAVAILABLE, "the service could not be reached", broken);
        } catch (InterruptedException stopped) {
            throw new ConnectionException(Failure.UNAVAILABLE, "told to stop", stopped);
        }
    }
}
