package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.PersonalNumber;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The lists of a host's meetings or webinars, by {@code type}. */
final class MeetingList {
    private static final int INSTANT = 1;

    private final MeetingBook book;

    MeetingList(MeetingBook book) {
        this.book = book;
    }

    /**
     * @throws ApiError when there is no such list
     */
    List<ObjectNode> of(User host, String type, Instant now) {
        return switch (type) {
            case "scheduled" -> planned(host).map(MeetingJson::item).toList();
            case "live" ->
                book.of(host).stream()
                        .filter(MeetingEntry::live)
                        .map(MeetingJson::item)
                        .toList();
            case "upcoming", "upcoming_meetings" ->
                planned(host).flatMap(meeting -> upcoming(meeting, now)).toList();
            case "previous_meetings" ->
                book.past().stream()
                        .filter(meeting -> meeting.host().id().equals(host.id()))
                        .map(MeetingJson::item)
                        .toList();
            default -> throw ApiError.invalidField("type", "Invalid field.");
        };
    }

    /** Neither instant meetings nor the personal room. */
    private Stream<MeetingEntry> planned(User host) {
        return book.of(host).stream()
                .filter(meeting -> meeting.type() != INSTANT && meeting.type() != PersonalNumber.MEETING_TYPE);
    }

    /** A row for each time of a series that is to come. */
    private static Stream<ObjectNode> upcoming(MeetingEntry meeting, Instant now) {
        if (!meeting.occurrences().isEmpty()) {
            return meeting.occurrences().from(now).map(one -> MeetingJson.item(meeting, one));
        }
        boolean toCome = meeting.live()
                || meeting.start().map(start -> start.isAfter(now)).orElse(true);
        return toCome ? Stream.of(MeetingJson.item(meeting)) : Stream.of();
    }
}
