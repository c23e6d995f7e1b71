package dev.zoomflow.host.connection;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Authorisations from the ticket to the stored grant. Any thread; survives restarts. */
public final class Authorizations {

    public Authorizations(Connections connections) {
        Unfinished.use(connections);
    }

    /** A ticket for one start of this connection's flow, good for 60 seconds. */
    public Ticket ticket(String cid, String origin) {
        return Unfinished.yet(cid, origin);
    }

    /**
     * Consumes the ticket and begins.
     *
     * @param callback where the service sends the browser back, letter for letter
     * @throws RefusedException if the ticket is not for this connection and origin, used, or old; nothing changes then
     */
    public Start start(String cid, String origin, String ticket, String type, URI callback) {
        return Unfinished.yet(cid, origin, ticket.length(), type, callback);
    }

    /**
     * Finishes with what the service's redirect brought. Repeated by the same browser it gives the same outcome.
     *
     * @param parameters each name once: a callback with a repeated one is the web's to refuse
     * @param browserCookie what {@link Start#browser()} set
     */
    public Outcome complete(String type, Map<String, String> parameters, Optional<String> browserCookie) {
        return Unfinished.yet(type, parameters.size(), browserCookie.isPresent());
    }
}
