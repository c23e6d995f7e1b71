package dev.zoomflow.host.web.pages.view;

import java.util.List;

/**
 * One connection.
 *
 * @param eventAddresses where the app that this connection brought is to send its events
 * @param fresh it was connected just now
 * @param message what the last action came to; "" for none
 */
public record ConnectionPage(
        Frame frame,
        ConnectionRow connection,
        String account,
        String user,
        List<String> eventAddresses,
        List<HandlerCard> handlers,
        boolean fresh,
        String message) {}
