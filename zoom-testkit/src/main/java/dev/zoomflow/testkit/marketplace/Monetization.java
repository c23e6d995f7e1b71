package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Which apps cost something, and what users bought of them. Thread-safe. */
public final class Monetization {
    private final Map<String, Map<String, String>> plansByApp = new ConcurrentHashMap<>();
    private final List<Entitlement> entitlements = new ArrayList<>();

    /**
     * @param number counted from one
     */
    record Entitlement(int number, String id, String app, String user, String plan, String planId) {
        ObjectNode json() {
            return Json.object().put("id", id).put("plan_name", plan).put("plan_id", planId);
        }
    }

    /** The app has a plan that is sold. */
    public void sell(App app, String plan) {
        plansByApp
                .computeIfAbsent(app.clientId(), id -> new ConcurrentHashMap<>())
                .computeIfAbsent(plan, name -> UUID.randomUUID().toString());
    }

    /**
     * @throws IllegalArgumentException when the app has no such plan
     */
    public synchronized void buy(User user, App app, String plan) {
        String planId = plansByApp.getOrDefault(app.clientId(), Map.of()).get(plan);
        if (planId == null) {
            throw new IllegalArgumentException(app.name() + " has no plan " + plan);
        }
        String id = UUID.randomUUID().toString();
        entitlements.add(new Entitlement(entitlements.size() + 1, id, app.clientId(), user.id(), plan, planId));
    }

    boolean sells(App app) {
        return plansByApp.containsKey(app.clientId());
    }

    synchronized List<Entitlement> of(App app, User user) {
        return entitlements.stream()
                .filter(bought -> bought.app().equals(app.clientId()))
                .filter(bought -> bought.user().equals(user.id()))
                .toList();
    }
}
