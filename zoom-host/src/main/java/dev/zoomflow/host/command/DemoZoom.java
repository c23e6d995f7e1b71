package dev.zoomflow.host.command;

import dev.zoomflow.host.DataFolder;
import dev.zoomflow.host.StartException;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The demo's Zoom: the same app, account and users at every start. */
public final class DemoZoom {
    /** Public listener, pages and simulator have different names, so that browsers keep their cookies apart. */
    private static final String PUBLIC_NAME = "127.0.0.1";

    private static final String SIMULATOR_NAME = "127.0.0.2";

    private DemoZoom() {}

    /** @param shared whether the host follows this Zoom's clock */
    static ZoomSimulator start(int port, DataFolder data, boolean shared) {
        var name = listens(SIMULATOR_NAME) ? SIMULATOR_NAME : PUBLIC_NAME;
        try {
            var builder = ZoomSimulator.builder().port(port).bindAddress(name).hostName(name);
            var zoom = (shared ? builder.receiverSharesClock() : builder).start();
            zoom.tokens().keepIn(data.path().resolve("simulator.json"));
            return zoom;
        } catch (IllegalStateException taken) {
            throw new StartException("Port " + port + " on " + name + " for the simulator is taken or not allowed;"
                    + " stop what uses it or choose another with --simulator-port (0 picks a free one)");
        }
    }

    /** Some systems know 127.0.0.1 alone. */
    private static boolean listens(String address) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return socket.isBound();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** The process's environment, with what makes a host talk to this Zoom. */
    public static Map<String, String> environment(ZoomSimulator zoom) {
        var environment = new HashMap<>(System.getenv());
        environment.put("WEBHOOK_ADDRESS", "http://" + PUBLIC_NAME);
        environment.put("ZOOM_CLIENT_ID", zoom.app().clientId());
        environment.put("ZOOM_CLIENT_SECRET", zoom.app().clientSecret());
        environment.put("ZOOM_SECRET_TOKEN", zoom.app().secretToken());
        environment.put("ZOOM_OAUTH_URL", zoom.baseUri().toString());
        environment.put("ZOOM_API_URL", zoom.baseUri().toString());
        environment.put("ZOOM_WEBSOCKET_URL", zoom.baseUri().toString());
        return environment;
    }
}
