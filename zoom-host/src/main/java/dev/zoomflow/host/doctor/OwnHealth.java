package dev.zoomflow.host.doctor;

import dev.zoomflow.api.connection.Check;
import dev.zoomflow.host.plugin.PluginReport;
import dev.zoomflow.host.plugin.Plugins;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The host's own parts: plugins and store. */
final class OwnHealth {
    private static final long LITTLE_SPACE = 200L << 20;

    private final Plugins plugins;
    private final Database database;
    private final Path data;
    private final Room room;

    /** How many bytes the disk of a folder has left for this host. */
    interface Room {
        Room OF_THE_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

        long beside(Path folder) throws IOException;
    }

    OwnHealth(Plugins plugins, Database database, Path data, Room room) {
        this.plugins = plugins;
        this.database = database;
        this.data = data;
        this.room = room;
    }

    List<Check> checks() {
        var checks = new ArrayList<Check>();
        plugins.reports().forEach(report -> checks.add(plugin(report)));
        if (plugins.connectionTypes().isEmpty()) {
            checks.add(Check.failed(
                    "plugins", "no plugin offers a connection type", "Put the plugin's jar into the plugins folder"));
        }
        checks.add(store());
        checks.add(space());
        return checks;
    }

    private static Check plugin(PluginReport report) {
        var name = "plugin " + (report.id().isEmpty() ? report.file() : report.id() + " " + report.version());
        return report.problem().isEmpty()
                ? Check.passed(name, "running")
                : Check.failed(name, report.problem(), "See docs/operations.md, Plugins, or take the jar out");
    }

    private Check store() {
        try {
            database.<Object>write(
                    handle -> handle.execute("update counter set value = value where name = 'delivery'"));
            return Check.passed("store", "can be written to");
        } catch (StoreException broken) {
            return broken("store", broken);
        }
    }

    /** Of a store that did not do what it was asked. */
    static Check broken(String name, StoreException why) {
        return Check.failed(
                name,
                String.valueOf(why.getMessage()),
                "Do as this says; where it names no step, make room on the disk, or correct the rights of the data"
                        + " folder. Events that come meanwhile are asked to come again");
    }

    private Check space() {
        try {
            var free = room.beside(data);
            var words = (free >> 20) + " MiB free beside " + data;
            return free < LITTLE_SPACE
                    ? Check.failed("disk", words, "Make room, or lower the retention of stored events")
                    : Check.passed("disk", words);
        } catch (IOException unknown) {
            return Check.unknown("disk", "its free space cannot be read");
        }
    }
}
