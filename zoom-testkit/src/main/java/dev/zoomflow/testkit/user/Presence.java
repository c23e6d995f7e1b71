package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How people are seen by others: available, away, not to be disturbed. Thread-safe. */
public final class Presence {
    /** What somebody may say of oneself. */
    static final List<String> STATUSES = List.of(
            "Away",
            "Do_Not_Disturb",
            "Available",
            "In_Calendar_Event",
            "Presenting",
            "In_A_Zoom_Meeting",
            "On_A_Call",
            "Out_of_Office",
            "Busy");

    static final String UNDISTURBED = "Do_Not_Disturb";
    private static final String AVAILABLE = "Available";

    private final Map<String, Shown> byUser = new ConcurrentHashMap<>();
    private final UserEvents told;
    private final News news;

    /**
     * @param until when it ends by itself
     */
    record Shown(String status, Optional<Instant> until) {}

    public Presence(Profiles profiles, News news) {
        this.told = new UserEvents(news, profiles);
        this.news = news;
    }

    Shown of(User user) {
        Shown shown = byUser.getOrDefault(user.id(), new Shown(AVAILABLE, Optional.empty()));
        boolean over = shown.until().filter(end -> !news.now().isBefore(end)).isPresent();
        return over ? new Shown(AVAILABLE, Optional.empty()) : shown;
    }

    /** In Zoom's words, such as {@code Available}. */
    public String status(User user) {
        return of(user).status();
    }

    /** {@code user.presence_status_updated}, where it is another one. */
    public void change(User user, String status) {
        change(user, status, Optional.empty());
    }

    void change(User user, String status, Optional<Duration> time) {
        String before = of(user).status();
        byUser.put(user.id(), new Shown(status, time.map(news.now()::plus)));
        if (!before.equals(status)) {
            told.present(user, status);
        }
    }

    Duration left(Shown shown) {
        return shown.until().map(end -> Duration.between(news.now(), end)).orElse(Duration.ZERO);
    }
}
