package dev.zoomflow.testkit.user;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether somebody can use Zoom. */
enum Status {
    /** Was invited and has not accepted yet. */
    PENDING,
    ACTIVE,
    INACTIVE;

    static final List<String> WORDS = Stream.of(values()).map(Status::word).toList();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
