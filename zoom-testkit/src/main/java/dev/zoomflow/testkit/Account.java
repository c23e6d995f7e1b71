package dev.zoomflow.testkit;

/**
 * A Zoom account: one customer, with users. Immutable.
 *
 * @param plan what it has paid for, which says how many calls it may make where {@link Rules#withRateLimits()} counts;
 *     a free one gets no reports and no details of past meetings
 * @param language of the API's error messages, such as {@code es-ES}; those without a translation are English
 */
public record Account(String id, String name, Plan plan, String language) {
    /** What an account pays for. Education, Enterprise and partners count as business. */
    public enum Plan {
        FREE,
        PRO,
        BUSINESS
    }

    /** A business that reads English. */
    public Account(String id, String name) {
        this(id, name, Plan.BUSINESS, "en-US");
    }

    public Account withPlan(Plan other) {
        return new Account(id, name, other, language);
    }

    public Account withLanguage(String tag) {
        return new Account(id, name, plan, tag);
    }
}
