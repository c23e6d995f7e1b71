package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Slashes;
import dev.zoomflow.testkit.world.TrackingId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Everything under {@code /v2} and {@code /scim2}: who calls, may they, and who answers. */
public final class RestApi implements Handler {
    private final OperationRoutes routes = new OperationRoutes(Operations.all());
    private final Bearer bearer;
    private final Gate gate;
    private final Wording wording;
    private final Stubs stubs;
    private final Endpoints endpoints = new Endpoints();

    public RestApi(Bearer bearer, Gate gate, Wording wording, Stubs stubs, List<Family> families) {
        this.bearer = bearer;
        this.gate = gate;
        this.wording = wording;
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
        return answer(request.withPath(Slashes.merged(request.path()))).with("x-zm-trackingid", TrackingId.next());
    }

    private Answer answer(Request request) {
        Optional<OperationRoutes.Found> found = routes.find(request);
        Answer answer = orRefusal(
                UnaryOperator.identity(), () -> found.isPresent() ? answer(found.get()) : stubbedOrUnknown(request));
        return found.map(known -> answer.by(known.operation().name())).orElse(answer);
    }

    private static Answer orRefusal(UnaryOperator<String> words, Supplier<Answer> answer) {
        try {
            return answer.get();
        } catch (ApiError refused) {
            return refused.said(words).answer();
        }
    }

    private Answer stubbedOrUnknown(Request request) {
        Answer stubbed = stubs.find(request).orElseThrow(ApiError::unknownEndpoint);
        bearer.caller(request);
        return stubbed;
    }

    private Answer answer(OperationRoutes.Found found) {
        Caller caller = bearer.caller(found.request());
        UnaryOperator<String> words = message -> wording.of(caller, message);
        return orRefusal(words, () -> {
            UnaryOperator<Answer> wayOut = gate.admit(caller, found.operation(), found.request());
            return wayOut.apply(orRefusal(words, () -> answer(caller, found.operation(), found.request())));
        });
    }

    private Answer answer(Caller caller, Operation operation, Request request) {
        if (!caller.may(operation)) {
            throw operation.missingScopes();
        }
        OwnUser.check(caller, operation, request);
        return stubs.find(request).orElseGet(() -> ownAnswer(caller, operation, request));
    }

    private Answer ownAnswer(Caller caller, Operation operation, Request request) {
        PaidPlans.check(caller, operation);
        return endpoints
                .of(operation)
                .orElseThrow(() -> ApiError.notSimulated(operation))
                .answer(caller, request);
    }
}
