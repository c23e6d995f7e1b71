package dev.zoomflow.host.web.pages.view;

import java.util.List;

/**
 * An event in the list and at the head of its page.
 *
 * @param routes the first of them, as {@code runs}
 * @param moreRoutes how many there are besides, in words; "" if none
 * @param moreRuns the same of runs
 */
public record EventRow(
        long seq,
        String name,
        String type,
        String occurred,
        String received,
        List<RouteRow> routes,
        String moreRoutes,
        List<RunRow> runs,
        String moreRuns) {

    /** A connection that got it. */
    public record RouteRow(String connectionId, String connection, String reason) {}

    /**
     * A handler's run.
     *
     * @param attempt the last one, 0 before the first
     */
    public record RunRow(
            long id,
            int attempt,
            String handler,
            String connection,
            String state,
            String stateText,
            String problem,
            String when,
            List<String> failures) {
        public boolean canReplay() {
            return state.equals("dead") || state.equals("done") || state.equals("stuck");
        }
    }

    public boolean forNobody() {
        return routes.isEmpty();
    }
}
