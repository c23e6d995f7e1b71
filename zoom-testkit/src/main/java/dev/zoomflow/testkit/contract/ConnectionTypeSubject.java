package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.SettingValues;
import java.time.Clock;

/**
 * A connection type, and settings with which it works: what its contracts have to know. Implemented by the test class of
 * those who write one, against a simulator of the service or whatever else stands for it.
 */
public interface ConnectionTypeSubject {
    /** Made anew at each call, as a host makes it. */
    ConnectionType type();

    /** The server's settings, complete, always the same; they lead to something that answers as the service does. */
    SettingValues serverSettings();

    /** One of {@link ConnectionType#authTypes()}: the one whose connections are tried. */
    String authType();

    /** Its form as a user fills it in, complete, always the same. */
    SettingValues form();

    /** What {@link dev.zoomflow.api.connection.Connection#request} is given to read something that is there. */
    String path();

    /** The service's clock; real time by default. */
    default Clock clock() {
        return Clock.systemUTC();
    }
}
