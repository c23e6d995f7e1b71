package dev.zoomflow.testkit;

import java.net.URI;

/** How a subscription's events get to the app. */
public sealed interface Channel {

    /** Signed requests to an endpoint of the app. */
    record Webhook(URI endpoint, EndpointAuthentication authentication) implements Channel {
        @Override
        public URI address() {
            return endpoint;
        }
    }

    /**
     * A WebSocket that the app keeps open. Zoom has it for Server-to-Server and admin-managed apps only.
     *
     * @param address where to connect to, without the access token; relative until the simulator has its port
     */
    record WebSocket(URI address) implements Channel {}

    /** The app's endpoint, or where the app connects to. */
    URI address();
}
