package dev.zoomflow.testkit;

import java.util.Optional;

/**
 * A Zoom account: one customer, with users. Immutable.
 *
 * @param plan what it has paid for, which says how many calls it may make where {@link Rules#withRateLimits()} counts;
 *     a free one gets no reports and no details of past meetings
 * @param language of the API's error messages, such as {@code es-ES}; those without a translation are English
 * @param region where its data is; empty where that does not matter
 */
public record Account(String id, String name, Plan plan, String language, Optional<Region> region) {
    /** What an account pays for. Education, Enterprise and partners count as business. */
    public enum Plan {
        FREE,
        PRO,
        BUSINESS
    }

    /** Where Zoom keeps data: each has an address of the API of its own, such as {@code https://api-eu.zoom.us}. */
    public enum Region {
        AU,
        CA,
        EU,
        IN,
        SA,
        SG,
        UK,
        US
    }

    /** A business that reads English. */
    public Account(String id, String name) {
        this(id, name, Plan.BUSINESS, "en-US", Optional.empty());
    }

    public Account withPlan(Plan other) {
        return new Account(id, name, other, language, region);
    }

    public Account withLanguage(String tag) {
        return new Account(id, name, plan, tag, region);
    }

    /** Its tokens come with this region's {@code api_url}: Zoom's own, or {@link ZoomSimulator#apiUri}. */
    public Account withRegion(Region other) {
        return new Account(id, name, plan, language, Optional.of(other));
    }
}
