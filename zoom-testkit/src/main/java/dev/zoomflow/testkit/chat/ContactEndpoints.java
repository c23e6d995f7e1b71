package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.user.Presence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Whom somebody can write to: the users of the account, who are everybody's contacts, and who was invited. */
final class ContactEndpoints implements Family {
    private static final String CONTACTS = "/v2/chat/users/me/contacts";

    private static final int LARGEST_PAGE = 50;
    private static final int LARGEST_FOUND = 25;

    private final Presence presence;
    private final ContactInvitations invitations;
    private final Pages pages;

    ContactEndpoints(Presence presence, ContactInvitations invitations, Pages pages) {
        this.presence = presence;
        this.invitations = invitations;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + CONTACTS, this::list)
                .on("GET " + CONTACTS + "/{identifier}", this::one)
                .on("GET /v2/contacts", this::search);
    }

    private Answer list(Caller caller, Request request) {
        boolean external = request.queryParameters()
                .filled("type")
                .filter("external"::equals)
                .isPresent();
        Stream<User> asked = external ? invitations.contacts(caller.user()).stream() : contacts(caller);
        List<ObjectNode> rows = asked.map(ContactEndpoints::json).toList();
        return Answer.json(200, pages.upTo(LARGEST_PAGE).brief(request, "contacts", rows));
    }

    private Answer one(Caller caller, Request request) {
        String id = request.variable("identifier");
        User contact = contacts(caller)
                .filter(user ->
                        List.of(user.id(), user.email(), MemberId.of(user)).contains(id))
                .findFirst()
                .orElseThrow(() -> ApiError.noSuchUser(id));
        return Answer.json(200, shown(request, contact));
    }

    private Answer search(Caller caller, Request request) {
        String key = request.queryParameters()
                .filled("search_key")
                .orElseThrow(() -> ApiError.invalidField("search_key", "Missing field."))
                .toLowerCase(Locale.ROOT);
        List<ObjectNode> rows = contacts(caller)
                .filter(user -> (user.displayName() + " " + user.email())
                        .toLowerCase(Locale.ROOT)
                        .contains(key))
                .map(user -> shown(request, user))
                .toList();
        return Answer.json(200, pages.upTo(LARGEST_FOUND).brief(request, "contacts", rows));
    }

    private static Stream<User> contacts(Caller caller) {
        return caller.directory().users().stream()
                .filter(user -> user.accountId().equals(caller.user().accountId()))
                .filter(user -> !user.id().equals(caller.user().id()));
    }

    private ObjectNode shown(Request request, User user) {
        boolean asked = request.queryParameters()
                .first("query_presence_status")
                .filter("true"::equals)
                .isPresent();
        return asked ? json(user).put("presence_status", presence.status(user)) : json(user);
    }

    private static ObjectNode json(User user) {
        ObjectNode json = Json.object().put("id", user.id()).put("member_id", MemberId.of(user));
        json.put("email", user.email()).put("first_name", user.firstName());
        return json.put("last_name", user.lastName());
    }
}
