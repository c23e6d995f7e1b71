package dev.zoomflow.host.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The configuration in use, which may be another than the one at the start. Any thread. */
public final class LiveConfiguration {
    private final Supplier<Reading> reader;
    private final Reading first;
    private volatile Reading used;
    private volatile Access access;

    /**
     * @param reader reads it as it is now
     * @throws ConfigurationException with everything that is wrong
     */
    public LiveConfiguration(Supplier<Reading> reader) {
        this.reader = reader;
        this.first = reader.get().mustBeFine();
        this.used = first;
        this.access = first.host().access();
    }

    /** The host's own part as it was at the start: what is fixed until the next. */
    public HostSettings atStart() {
        return first.host();
    }

    public Configuration current() {
        return used.all();
    }

    /** Who is told of changes now. */
    public Optional<StatusWebhook> statusWebhook() {
        return used.host().statusWebhook();
    }

    public Access access() {
        return access;
    }

    /** How long a window lasts that is opened now. */
    public Duration rotationWindow() {
        return used.host().rotationWindow();
    }

    /** As it is written now, right or wrong. */
    public Reading read() {
        return reader.get();
    }

    /**
     * @param now without fault
     * @return the names of the changed keys
     */
    public List<String> use(Reading now) {
        var changed = now.all().changedSince(used.all());
        if (!changed.isEmpty()) {
            used = now;
            take(now.host().access());
        }
        return changed;
    }

    /** Never opens to everybody what is reached from elsewhere, although the change says that it is not any more. */
    private void take(Access changed) {
        if (!changed.isOpen() || Loopback.isName(first.host().binds().pages())) {
            access = changed;
        }
    }

    /** The names of changed keys that take effect at the next start. */
    public List<String> waiting() {
        return used.all().changedSince(first.all()).stream()
                .filter(SettingKeys::isFixed)
                .toList();
    }
}
