package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calling plans that an account has bought, as many of each as are enough for all, and who has which. Each user has
 * the unlimited one at first. Thread-safe.
 */
final class CallingPlans {
    private static final int UNLIMITED = 200;
    private static final int SUBSCRIBED = 1000;
    private static final Map<Integer, String> NAMES =
            Map.of(UNLIMITED, "US/CA Unlimited Calling Plan", 100, "US/CA Metered Calling Plan");

    private final Map<String, List<Integer>> byHolder = new LinkedHashMap<>();
    private final PhoneBook book;

    CallingPlans(PhoneBook book) {
        this.book = book;
    }

    /**
     * The types that a call names.
     *
     * @throws ApiError when it names none, or one that there is not
     */
    static List<Integer> asked(ObjectNode body) {
        List<Integer> types = JsonBody.objects(body, "calling_plans").stream()
                .map(plan -> plan.path("type").asInt(0))
                .toList();
        if (types.isEmpty()) {
            throw ApiError.invalidField("calling_plans", "Missing field.");
        }
        types.forEach(CallingPlans::mustBeSold);
        return types;
    }

    private static void mustBeSold(int type) {
        if (!NAMES.containsKey(type)) {
            throw new ApiError(400, 400, "The account has no calling plan of type " + type + ".");
        }
    }

    private List<Integer> of(String accountId, String holder) {
        boolean user = book.users(accountId).stream().map(User::id).anyMatch(holder::equals);
        return byHolder.computeIfAbsent(holder, id -> new ArrayList<>(user ? List.of(UNLIMITED) : List.of()));
    }

    synchronized boolean has(String accountId, String holder, int type) {
        return of(accountId, holder).contains(type);
    }

    synchronized void assign(String accountId, String holder, List<Integer> types) {
        List<Integer> plans = of(accountId, holder);
        types.forEach(type -> {
            if (plans.contains(type)) {
                throw new ApiError(400, 400, "The calling plan is already assigned: " + type + ".");
            }
        });
        plans.addAll(Set.copyOf(types));
    }

    synchronized void replace(String accountId, String holder, int before, int after) {
        mustBeSold(after);
        unassign(accountId, holder, Integer.toString(before));
        of(accountId, holder).add(after);
    }

    /**
     * @throws ApiError when the holder has none of it
     */
    synchronized void unassign(String accountId, String holder, String type) {
        if (!of(accountId, holder).removeIf(plan -> Integer.toString(plan).equals(type))) {
            throw new ApiError(404, 404, "The calling plan is not assigned: " + type + ".");
        }
    }

    synchronized void forget(String holder) {
        byHolder.remove(holder);
    }

    /** What somebody has, as {@code calling_plans}. */
    synchronized ObjectNode shown(String accountId, String holder) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("calling_plans");
        of(accountId, holder)
                .forEach(type -> list.addObject().put("type", type).put("name", NAMES.getOrDefault(type, "")));
        return json;
    }

    /** What the account has. */
    synchronized ObjectNode all(String accountId) {
        List<String> holders =
                new ArrayList<>(book.users(accountId).stream().map(User::id).toList());
        book.holders(accountId).forEach(holder -> holders.add(holder.id()));
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("calling_plans");
        NAMES.keySet().stream().sorted().forEach(type -> {
            long assigned = holders.stream()
                    .filter(holder -> has(accountId, holder, type))
                    .count();
            list.addObject()
                    .put("name", NAMES.getOrDefault(type, ""))
                    .put("type", type)
                    .put("subscribed", SUBSCRIBED)
                    .put("assigned", assigned)
                    .put("available", SUBSCRIBED - assigned);
        });
        return json;
    }
}
