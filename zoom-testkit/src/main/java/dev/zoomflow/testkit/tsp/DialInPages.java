package dev.zoomflow.testkit.tsp;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Address;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code /v2/users/{id}/tsp/settings}: the page where a user whose account has another provider lists the numbers to
 * call. Thread-safe.
 */
public final class DialInPages implements Family {
    private static final String ADDRESS = "audio_url";
    private static final int LONGEST = 512;

    private final Map<String, String> byUser = new ConcurrentHashMap<>();
    private final TspAccounts accounts;

    public DialInPages(TspAccounts accounts) {
        this.accounts = accounts;
    }

    public Optional<String> of(User user) {
        return Optional.ofNullable(byUser.get(user.id()));
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("PATCH /v2/users/{userId}/tsp/settings", this::set);
    }

    private Answer set(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        accounts.mustHaveIt(caller);
        String address = JsonBody.text(JsonBody.of(request), ADDRESS);
        if (address.length() > LONGEST || Address.parse(address).isEmpty()) {
            throw ApiError.invalidField(ADDRESS, "Invalid field.");
        }
        byUser.put(user.id(), address);
        return Answer.empty(204);
    }
}
