package dev.zoomflow.testkit.registration;

import dev.zoomflow.testkit.rest.ApiError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a registration stands. */
public enum Status {
    APPROVED("approve"),
    PENDING(""),
    DENIED("deny"),
    CANCELLED("cancel");

    /** By which registrants are listed. */
    public static final List<String> LISTED =
            Stream.of(PENDING, APPROVED, DENIED).map(Status::word).toList();

    private final String action;

    Status(String action) {
        this.action = action;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What this action makes of a registration.
     *
     * @throws ApiError when there is no such action
     */
    public static Status after(String action) {
        return Arrays.stream(values())
                .filter(status -> !status.action.isEmpty() && status.action.equals(action))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidField("action", "Invalid field."));
    }
}
