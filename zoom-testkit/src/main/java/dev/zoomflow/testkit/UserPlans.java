package dev.zoomflow.testkit;

import dev.zoomflow.testkit.world.Plans;

/** Which plans users have: at first everybody has all of them. Thread-safe. */
public final class UserPlans {
    private final Plans plans;

    UserPlans(Plans plans) {
        this.plans = plans;
    }

    /** Without the webinar plan everything about this user's webinars is refused with code 200. */
    public void hasWebinars(User user, boolean has) {
        plans.webinars(user, has);
    }

    /** Who may not host is refused with code 3161. */
    public void mayHost(User user, boolean may) {
        plans.hosting(user, may);
    }
}
