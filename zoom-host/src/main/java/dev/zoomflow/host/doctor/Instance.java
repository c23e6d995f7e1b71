package dev.zoomflow.host.doctor;

import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Ids;

/**
 * Which of all running hosts this one is: its liveness page says so, to whoever asks by the right way. Hosts that share a
 * database are one.
 */
public record Instance(String id) {
    public static final String HEADER = "X-Zoomflow-Instance";

    public static Instance of(Database database) {
        return new Instance(database.write(handle -> {
            handle.execute(
                    "insert into installation (one, name) values (1, ?) on conflict (one) do nothing", Ids.token());
            return handle.createQuery("select name from installation")
                    .mapTo(String.class)
                    .one();
        }));
    }
}
