package dev.zoomflow.testkit.desk;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.PlannedFault;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.fault.NamedFault;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The forms that change the world itself: its people, its apps, and what goes wrong in it. */
final class WorldActions {
    private final ZoomSimulator zoom;

    WorldActions(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(Map<String, Function<Parameters, String>> actions) {
        actions.put("add-app", this::addApp);
        actions.put("add-user", this::addUser);
        actions.put("plan-fault", this::planFault);
        actions.put("lift-faults", this::liftFaults);
    }

    private String addApp(Parameters form) {
        App.Credentials credentials = new App.Credentials(Identifiers.id(), Identifiers.urlSafe(24), Identifiers.id());
        App.Kind kind = App.Kind.valueOf(
                Forms.value(form, "kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        App app = new App(Forms.value(form, "name"), kind, credentials, List.of(), Set.of());
        zoom.add(app);
        return app.name() + " is an app now; its credentials are in the list.";
    }

    private String addUser(Parameters form) {
        User user = new User(
                Identifiers.id(),
                zoom.user().accountId(),
                Forms.value(form, "email"),
                Forms.value(form, "first_name"),
                Forms.value(form, "last_name"),
                "UTC");
        zoom.add(user);
        return user.displayName() + " is in the account now.";
    }

    private String planFault(Parameters form) {
        int requests = Forms.number("requests", form.filled("requests").orElse("1"));
        PlannedFault planned = zoom.faults()
                .next(
                        Forms.value(form, "path"),
                        requests,
                        NamedFault.of(Forms.value(form, "kind"), NamedFault.Said.NOTHING));
        return "Planned: " + planned + ".";
    }

    private String liftFaults(Parameters form) {
        zoom.faults().lift();
        return "Nothing goes wrong any more.";
    }
}
