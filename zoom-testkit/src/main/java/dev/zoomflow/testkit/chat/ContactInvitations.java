package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Directory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * {@code /v2/chat/users/{id}/invitations}: people outside of the account who are to be contacts, and those who agreed.
 * Thread-safe.
 */
final class ContactInvitations implements Family {
    private final Set<Invitation> open = ConcurrentHashMap.newKeySet();
    private final Set<Invitation> accepted = ConcurrentHashMap.newKeySet();
    private final Directory directory;

    ContactInvitations(Directory directory) {
        this.directory = directory;
    }

    /**
     * @param email in lower case
     */
    private record Invitation(String from, String email) {}

    private static Invitation between(User from, String email) {
        return new Invitation(from.id(), email.toLowerCase(Locale.ROOT));
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST /v2/chat/users/{userId}/invitations", this::send);
    }

    private Answer send(Caller caller, Request request) {
        User from = Actor.of(caller, request);
        String email = JsonBody.text(JsonBody.of(request), "email");
        boolean inside = directory
                .user(email)
                .filter(user -> user.accountId().equals(from.accountId()))
                .isPresent();
        if (inside || !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw ApiError.invalidField("email", "Invalid field.");
        }
        open.add(between(from, email));
        return Answer.empty(204);
    }

    /**
     * @throws IllegalArgumentException when there is no such invitation
     */
    void accept(User invited, User by) {
        Invitation invitation = between(by, invited.email());
        if (!open.remove(invitation)) {
            throw new IllegalArgumentException(by.email() + " did not invite " + invited.email());
        }
        accepted.add(invitation);
    }

    /** Those outside of the account, whoever invited whom. */
    List<User> contacts(User user) {
        return accepted.stream()
                .flatMap(invitation -> other(user, invitation).stream())
                .toList();
    }

    private Optional<User> other(User user, Invitation invitation) {
        Optional<User> inviter = directory.user(invitation.from());
        Optional<User> invited = directory.user(invitation.email());
        boolean takesPart = Stream.concat(inviter.stream(), invited.stream())
                .anyMatch(one -> one.id().equals(user.id()));
        return Stream.concat(inviter.stream(), invited.stream())
                .filter(one -> takesPart && !one.id().equals(user.id()))
                .findFirst();
    }
}
