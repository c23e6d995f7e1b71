package dev.zoomflow.host.web.http;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of unread, unproven bodies may be held at once over all requests. Any thread. */
public final class Budget {
    private final long most;
    private final AtomicLong held = new AtomicLong();

    public Budget(long most) {
        this.most = most;
    }

    long held() {
        return held.get();
    }

    boolean take(long bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }
}
