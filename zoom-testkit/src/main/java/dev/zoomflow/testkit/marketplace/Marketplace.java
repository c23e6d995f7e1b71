package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.group.Groups;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.webhook.Subscriptions;
import dev.zoomflow.testkit.world.Directory;
import java.time.InstantSource;
import java.util.List;

/** Apps: which there are, who wants them, who may have them. Thread-safe. */
public final class Marketplace {
    private final AppBook apps;
    private final AppRequests requests;
    private final Approvals approvals = new Approvals();
    private final Grants grants;
    private final Chosen chosen;
    private final InstantSource clock;

    public Marketplace(
            Directory directory, Grants grants, Subscriptions subscriptions, Groups groups, InstantSource clock) {
        this.apps = new AppBook(directory, grants, subscriptions);
        this.requests = new AppRequests(clock);
        this.grants = grants;
        this.chosen = new Chosen(groups);
        this.clock = clock;
    }

    public List<Family> families(Pages pages) {
        return List.of(
                new AppEndpoints(apps, clock),
                new AppListEndpoint(grants, requests, approvals, pages),
                new RequestEndpoints(apps, requests, chosen, pages, clock),
                new ApprovalEndpoint(apps, approvals, chosen, clock));
    }
}
