package dev.zoomflow.host.identity;

import dev.zoomflow.host.inbox.RouteView;
import dev.zoomflow.host.inbox.Routing;
import dev.zoomflow.host.inbox.Routing.Call;
import dev.zoomflow.host.inbox.Why;
import java.util.List;

/** Who wants what: two connections of the server's app, one of them with two handlers, and one with an app of its own. */
final class Interest {
    static final String OWN = "con_own";
    private static final Call EVERYTHING = new Call("con_all", "p:Everything");
    private static final Call LEAVING = new Call("con_all", "p:Leaving");
    private static final Call HOSTING = new Call("con_host", "p:Hosting");
    private static final Call MINE = new Call(OWN, "p:Mine");

    private Interest() {}

    static List<Call> in(String owner, String type) {
        if (owner.equals(OWN)) {
            return List.of(MINE);
        }
        return type.equals(Occurrence.Kind.LEFT.type)
                ? List.of(EVERYTHING, LEAVING, HOSTING)
                : List.of(EVERYTHING, HOSTING);
    }

    static Routing routing(String owner, String type) {
        var calls = in(owner, type);
        var routes = calls.stream()
                .map(Call::connectionId)
                .distinct()
                .map(connection -> new RouteView(connection, Why.OWNER))
                .toList();
        return new Routing("test", routes, calls);
    }
}
