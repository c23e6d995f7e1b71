package dev.zoomflow.testkit.ratelimit;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.meeting.MeetingBook;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Meetings and webinars may be made and changed 100 times a day for one host, whoever calls. */
final class PlanningQuota implements SpecialQuota {
    private static final Quota QUOTA = new Quota(
            "planning",
            Window.DAY,
            100,
            "You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this"
                    + " particular user. You may resume these requests at GMT 00:00:00.");

    private static final Set<String> CREATE =
            Set.of("POST /v2/users/{userId}/meetings", "POST /v2/users/{userId}/webinars");

    private final List<MeetingBook> books;

    PlanningQuota(List<MeetingBook> books) {
        this.books = List.copyOf(books);
    }

    @Override
    public List<Claim> claims(Caller caller, Operation operation, Request request) {
        return host(caller, operation, request).stream()
                .map(host -> new Claim(host.id(), QUOTA))
                .toList();
    }

    private Optional<User> host(Caller caller, Operation operation, Request request) {
        if (CREATE.contains(operation.name())) {
            return user(caller, request.variable("userId"));
        }
        return books.stream()
                .filter(book -> operation.name().equals(update(book)))
                .flatMap(book -> book.find(request.variable(book.kind().variable())).stream())
                .map(MeetingEntry::host)
                .findFirst();
    }

    private static String update(MeetingBook book) {
        return "PATCH /v2/" + book.kind().plural() + "/{" + book.kind().variable() + "}";
    }

    private static Optional<User> user(Caller caller, String id) {
        try {
            return Optional.of(caller.find(id));
        } catch (ApiError nobody) {
            return Optional.empty();
        }
    }
}
