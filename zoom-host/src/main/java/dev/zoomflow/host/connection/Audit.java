package dev.zoomflow.host.connection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per change of a connection, without secrets. */
final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger("audit");

    private Audit() {}

    static void log(String connectionId, String what) {
        // names come from people: no line of theirs may look like one of ours
        LOG.info("{} {}", connectionId, what.replaceAll("\\p{Cntrl}", " "));
    }
}
