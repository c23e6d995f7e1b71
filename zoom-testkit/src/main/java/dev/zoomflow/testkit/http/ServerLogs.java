package dev.zoomflow.testkit.http;

import io.undertow.Undertow;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps the server library from announcing itself on the console of somebody's test. */
final class ServerLogs {
    /** What stands before the library's package names once it is bundled; some of its loggers keep their plain names. */
    private static final String PREFIX = Undertow.class.getPackageName().replaceFirst("io\\.undertow$", "");

    /** Held, because java.util.logging keeps loggers only weakly. */
    private static final List<Logger> LOGGERS = Stream.of("io.undertow", "org.xnio", "org.jboss")
            .flatMap(name -> Stream.of(name, PREFIX + name))
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
