package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Mail;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What Zoom wrote to the owners of apps, oldest first. Thread-safe. */
public final class Mailbox {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    void add(Mail mail) {
        mails.add(mail);
    }

    public List<Mail> all() {
        return List.copyOf(mails);
    }
}
