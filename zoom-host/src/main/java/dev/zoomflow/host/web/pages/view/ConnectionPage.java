package dev.zoomflow.host.web.pages.view;

import dev.zoomflow.api.connection.Check;
import java.util.List;

/**
 * One connection.
 *
 * @param lacks what its handlers need and its grant does not have
 * @param eventAddresses where the app that this connection brought is to send its events
 * @param feeds how the feeds of that app are
 * @param history its last changes, newest first
 * @param fresh it was connected just now
 * @param message what the last action came to; "" for none
 * @param nameProblem why the name that was typed is none; "" if nothing is wrong
 */
public record ConnectionPage(
        Frame frame,
        ConnectionRow connection,
        TroubleView trouble,
        List<Check> lacks,
        String account,
        String user,
        List<String> eventAddresses,
        List<FeedView> feeds,
        List<HandlerCard> handlers,
        List<HistoryLine> history,
        boolean fresh,
        String message,
        String nameProblem) {}
