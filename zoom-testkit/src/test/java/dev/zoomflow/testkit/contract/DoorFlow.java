package dev.zoomflow.testkit.contract;

import static dev.zoomflow.api.ConnectionException.coded;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.auth.PendingAuthorization;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** How a person lets somebody in. */
final class DoorFlow implements AuthorizationFlow {
    private final DoorTokens service;
    private final TokenStore store;
    private final Predicate<TypeFlaws> has;
    private volatile boolean begun;

    DoorFlow(DoorTokens service, TokenStore store, Predicate<TypeFlaws> has) {
        this.service = service;
        this.store = store;
        this.has = has;
    }

    @Override
    public PendingAuthorization begin(URI callback, String state) {
        begun = true;
        if (has.test(TypeFlaws.ASKS_TO_BEGIN)) {
            service.exchange("refresh none");
        }
        var memo = has.test(TypeFlaws.ONE_MEMO_FOR_ALL)
                ? "memo"
                : UUID.randomUUID().toString();
        var sent = has.test(TypeFlaws.A_STATE_OF_ITS_OWN) ? UUID.randomUUID().toString() : state;
        var address = service.address() + "/allow?state=" + sent
                + (has.test(TypeFlaws.THE_MEMO_IN_THE_ADDRESS) ? "&verifier=" + memo : "");
        return new PendingAuthorization(URI.create(address), callback, Optional.of(Secret.of(memo)));
    }

    @Override
    public void proveApp() {
        if (has.test(TypeFlaws.DENIES_ITS_OWN_APP)) {
            throw new ConnectionException(Failure.CONFIGURATION, "the app is not known");
        }
    }

    @Override
    public TokenSet complete(PendingAuthorization pending, Map<String, String> parameters) {
        if (has.test(TypeFlaws.REMEMBERS_WHAT_IT_BEGAN) && !begun) {
            throw new ConnectionException(Failure.PROTOCOL, "this was not begun here");
        }
        if (parameters.containsKey("error")) {
            throw coded(
                    Failure.AUTHORIZATION,
                    has.test(TypeFlaws.DECLINING_IS_AN_ACCIDENT) ? "error" : "access_denied",
                    "the person declined");
        }
        if (!parameters.containsKey("code") && !has.test(TypeFlaws.TAKES_A_CODE_FOR_GRANTED)) {
            throw new ConnectionException(Failure.PROTOCOL, "neither code nor error");
        }
        var tokens = service.tokens("code " + parameters.get("code"), true);
        if (has.test(TypeFlaws.STORES_WHAT_IT_GOT)) {
            store.update(stored -> tokens);
        }
        return tokens;
    }

    @Override
    public void revoke(TokenSet tokens) {
        if (!has.test(TypeFlaws.REVOKES_NOTHING)) {
            service.revoke(tokens.refresh().orElseThrow());
        }
    }
}
