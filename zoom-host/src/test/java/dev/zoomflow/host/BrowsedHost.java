package dev.zoomflow.host;

import dev.zoomflow.testkit.contract.HostSubject;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A host with one connection type of one way to connect, used as a person does. */
final class BrowsedHost implements HostSubject.Running {
    private final Path data;
    private final Host host;
    private final Surfer surfer = new Surfer();
    private @Nullable Connection lock;

    BrowsedHost(Path data, Host host) {
        this.data = data;
        this.host = host;
    }

    private URI page(String path) {
        return host.addresses().page(path);
    }

    @Override
    public String connect() {
        var form = surfer.get(page("/connections/new/trial"));
        var made = surfer.post(
                page("/connections"),
                "_csrf",
                Surfer.field(form, "_csrf"),
                "type",
                "trial",
                "name",
                "On trial",
                "auth_type",
                "person");
        var cid = Surfer.field(surfer.get(Surfer.location(made)), "cid");
        reconnect(cid);
        return cid;
    }

    /** The service sends the browser back at once. */
    @Override
    public void reconnect(String cid) {
        var form = surfer.get(page("/trial?origin=web&cid=" + cid));
        var start = Surfer.location(surfer.post(
                page("/trial/save"),
                "_csrf",
                Surfer.field(form, "_csrf"),
                "cid",
                cid,
                "origin",
                "web",
                "auth_type",
                "person"));
        var back = Surfer.location(surfer.get(start));
        Surfer.location(surfer.get(back));
    }

    @Override
    public URI events() {
        return host.addresses().webhook().orElseThrow().resolve("/trial/event");
    }

    /** Somebody else keeps the only place to write. */
    @Override
    public void breakStore() throws SQLException {
        lock = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("zoomflow.db"));
        try (var statement = lock.createStatement()) {
            statement.execute("pragma busy_timeout = 10000");
            statement.execute("begin immediate");
        }
    }

    @Override
    public void mendStore() throws SQLException {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    @Override
    public void close() {
        host.close();
    }
}
