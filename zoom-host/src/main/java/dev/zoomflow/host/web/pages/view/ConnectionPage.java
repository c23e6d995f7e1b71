package dev.zoomflow.host.web.pages.view;

import java.util.List;

/**
 * One connection.
 *
 * @param fresh it was connected just now
 * @param message what the last action came to; "" for none
 */
public record ConnectionPage(
        Frame frame,
        ConnectionRow connection,
        String account,
        String user,
        List<HandlerCard> handlers,
        boolean fresh,
        String message) {}
