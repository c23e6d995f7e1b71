package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.group.Groups;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.rest.CallLog;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.webhook.Subscriptions;
import dev.zoomflow.testkit.world.Directory;
import java.util.List;

/** Apps: which there are, who wants them, who may have them. Thread-safe. */
public final class Marketplace {
    private final AppBook apps;
    private final AppRequests requests;
    private final Approvals approvals = new Approvals();
    private final Grants grants;
    private final Chosen chosen;
    private final SecretRotations rotations;
    private final CallLog calls;
    private final Notifications notifications = new Notifications();
    private final CustomFields fields = new CustomFields();
    private final Monetization monetization = new Monetization();
    private final Timeline clock;

    /**
     * @param clock by which old secrets end
     */
    public Marketplace(Directory directory, Grants grants, Subscriptions subscriptions, Groups groups, Timeline clock) {
        this.apps = new AppBook(directory, grants, subscriptions);
        this.requests = new AppRequests(clock);
        this.grants = grants;
        this.chosen = new Chosen(groups);
        this.rotations = new SecretRotations(directory, clock);
        this.calls = new CallLog(clock);
        this.clock = clock;
    }

    /** What apps ask of the API. */
    public CallLog calls() {
        return calls;
    }

    public Notifications notifications() {
        return notifications;
    }

    public CustomFields fields() {
        return fields;
    }

    public Monetization monetization() {
        return monetization;
    }

    public List<Family> families(Pages pages) {
        return List.of(
                new AppEndpoints(apps, clock),
                new AppListEndpoint(grants, requests, approvals, pages),
                new RequestEndpoints(apps, requests, chosen, pages, clock),
                new ApprovalEndpoint(apps, approvals, chosen, clock),
                new CallLogEndpoint(apps, calls, pages, clock),
                new DeeplinkEndpoints(apps),
                new ManifestEndpoint(apps),
                new EntitlementEndpoints(monetization),
                new UserAppEndpoint(apps, grants),
                new SecretEndpoint(apps, rotations, clock),
                notifications,
                fields);
    }
}
