package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Everything under {@code /v2} and {@code /scim2}: who calls, may they, and who answers. */
public final class RestApi implements Handler {
    private final OperationRoutes routes = new OperationRoutes(Operations.all());
    private final Bearer bearer;
    private final Stubs stubs;
    private final Endpoints endpoints = new Endpoints();

    public RestApi(Bearer bearer, Stubs stubs, List<Family> families) {
        this.bearer = bearer;
        this.stubs = stubs;
        families.forEach(family -> family.addTo(endpoints));
    }

    /** Whether this path is the API's, known or not. */
    public static boolean serves(String path) {
        return path.startsWith("/v2/") || path.startsWith("/scim2/");
    }

    /** The names of the operations that have behaviour of their own. */
    public Set<String> simulated() {
        return endpoints.names();
    }

    @Override
    public Answer handle(Request request) {
        Optional<OperationRoutes.Found> found = routes.find(request);
        Answer answer = orRefusal(() -> found.isPresent() ? answer(found.get()) : stubbedOrUnknown(request));
        return found.map(known -> answer.by(known.operation().name())).orElse(answer);
    }

    private static Answer orRefusal(Supplier<Answer> answer) {
        try {
            return answer.get();
        } catch (ApiError refused) {
            return refused.answer();
        }
    }

    private Answer stubbedOrUnknown(Request request) {
        Answer stubbed = stubs.find(request).orElseThrow(ApiError::unknownEndpoint);
        bearer.caller(request);
        return stubbed;
    }

    private Answer answer(OperationRoutes.Found found) {
        Caller caller = bearer.caller(found.request());
        Operation operation = found.operation();
        if (!caller.may(operation)) {
            throw operation.missingScopes();
        }
        Optional<Answer> stubbed = stubs.find(found.request());
        if (stubbed.isPresent()) {
            return stubbed.get();
        }
        return endpoints
                .of(operation)
                .orElseThrow(() -> ApiError.notSimulated(operation))
                .answer(caller, found.request());
    }
}
