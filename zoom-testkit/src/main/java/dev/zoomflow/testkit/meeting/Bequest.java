package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.user.Estate;
import java.time.InstantSource;
import java.util.List;

/** The meetings, or the webinars, that somebody has planned and leaves behind. */
public final class Bequest implements Estate {
    private final MeetingBook book;
    private final InstantSource clock;

    public Bequest(MeetingBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String name() {
        return book.kind().prefix();
    }

    @Override
    public void pass(User from, User to) {
        synchronized (book) {
            planned(from).forEach(meeting -> book.put(meeting.withHost(to)));
        }
    }

    @Override
    public void drop(User from) {
        synchronized (book) {
            planned(from).forEach(meeting -> book.delete(meeting, clock.instant()));
        }
    }

    private List<MeetingEntry> planned(User host) {
        return book.of(host).stream()
                .filter(meeting -> !meeting.live() && !meeting.over())
                .toList();
    }
}
