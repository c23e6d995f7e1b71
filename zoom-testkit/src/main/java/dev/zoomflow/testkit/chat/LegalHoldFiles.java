package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/chat/legalhold/matters/{id}/files}: what is kept for a matter, a file for each day of a user. */
final class LegalHoldFiles implements Family {
    private static final String FILES = "/v2/chat/legalhold/matters/{matterId}/files";

    private final LegalHolds holds;
    private final Conversations conversations;
    private final Messages messages;
    private final Pages pages;
    private final InstantSource clock;

    LegalHoldFiles(LegalHolds holds, Conversations conversations, Messages messages, Pages pages, InstantSource clock) {
        this.holds = holds;
        this.conversations = conversations;
        this.messages = messages;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET " + FILES, this::list).on("GET " + FILES + "/download", this::download);
    }

    private Answer list(Caller caller, Request request) {
        LegalHolds.Matter matter = holds.find(caller, request.variable("matterId"));
        String asked = Actor.list(request, "identifier").get(0);
        User user = matter.users().stream()
                .filter(held -> Identifier.names(held, asked))
                .findFirst()
                .orElseThrow(() -> ApiError.noSuchUser(asked));
        List<ObjectNode> rows =
                days(matter, user).map(day -> day.json(clock.instant())).toList();
        return Answer.json(200, pages.brief(request, "data", rows));
    }

    private Stream<HeldDay> days(LegalHolds.Matter matter, User user) {
        Map<LocalDate, List<Message>> byDay = conversations
                .of(user)
                .flatMap(where -> messages.in(where).stream())
                .collect(Collectors.groupingBy(LegalHoldFiles::day, TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .filter(day -> matter.covers(day.getKey()))
                .map(day -> new HeldDay(matter.id() + " " + user.id(), day.getKey(), day.getValue()));
    }

    private static LocalDate day(Message message) {
        return LocalDate.ofInstant(message.at(), ZoneOffset.UTC);
    }

    private Answer download(Caller caller, Request request) {
        LegalHolds.Matter matter = holds.find(caller, request.variable("matterId"));
        String key = Actor.list(request, "file_key").get(0);
        HeldDay day = matter.users().stream()
                .flatMap(user -> days(matter, user))
                .filter(held -> held.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ApiError(404, 1001, "File does not exist: " + key + "."));
        if (!day.over(clock.instant())) {
            throw new ApiError(403, 403, "The file is not ready for download: " + key + ".");
        }
        return Answer.of(200, "application/zip", day.archive());
    }
}
