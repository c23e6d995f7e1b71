package dev.zoomflow.testkit.world;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.rest.ApiError;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What users have no plan for; everybody has every plan at first. Thread-safe. */
public final class Plans {
    private final Set<String> withoutWebinars = ConcurrentHashMap.newKeySet();
    private final Set<String> unlicensed = ConcurrentHashMap.newKeySet();

    /** Whether this user has the webinar plan. */
    public void webinars(User user, boolean has) {
        set(withoutWebinars, user, !has);
    }

    /** Whether this user may hold and plan meetings. */
    public void hosting(User user, boolean may) {
        set(unlicensed, user, !may);
    }

    private static void set(Set<String> users, User user, boolean in) {
        if (in) {
            users.add(user.id());
        } else {
            users.remove(user.id());
        }
    }

    public boolean hasWebinars(User user) {
        return !withoutWebinars.contains(user.id());
    }

    /**
     * @throws ApiError when this user has no webinar plan
     */
    public void mustHaveWebinars(User user) {
        if (!hasWebinars(user)) {
            throw new ApiError(
                    400,
                    200,
                    "Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this"
                            + " user in order to perform this action: " + user.id() + ".");
        }
    }

    /**
     * @throws ApiError when this user may not hold meetings
     */
    public void mustHost(User user) {
        if (unlicensed.contains(user.id())) {
            throw new ApiError(
                    400, 3161, "Meeting hosting and scheduling capabilities are not allowed for your user account.");
        }
    }
}
