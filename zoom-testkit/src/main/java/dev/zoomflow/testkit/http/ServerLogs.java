package dev.zoomflow.testkit.http;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps the server library from announcing itself on the console of somebody's test. */
final class ServerLogs {
    /** Held, because java.util.logging keeps loggers only weakly. */
    private static final List<Logger> LOGGERS = Stream.of("io.undertow", "org.xnio", "org.jboss.threads")
            .map(Logger::getLogger)
            .toList();

    private ServerLogs() {}

    static void quiet() {
        LOGGERS.forEach(logger -> {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.WARNING);
            }
        });
    }
}
