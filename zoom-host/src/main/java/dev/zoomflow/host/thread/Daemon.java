package dev.zoomflow.host.thread;

import java.util.concurrent.ThreadFactory;

/** Threads that have a name and end with the process. */
public final class Daemon {
    private Daemon() {}

    /** Not yet started; it inherits nothing that the thread which makes it carries. */
    public static Thread thread(String name, Runnable work) {
        var thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /** All under one name. */
    public static ThreadFactory factory(String name) {
        return work -> thread(name, work);
    }
}
