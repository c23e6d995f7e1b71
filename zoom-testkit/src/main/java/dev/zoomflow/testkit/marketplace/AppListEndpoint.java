package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v2/marketplace/apps}: apps by what an account has to do with them. */
final class AppListEndpoint implements Family {
    private final Grants grants;
    private final AppRequests requests;
    private final Approvals approvals;
    private final Pages pages;

    AppListEndpoint(Grants grants, AppRequests requests, Approvals approvals, Pages pages) {
        this.grants = grants;
        this.requests = requests;
        this.approvals = approvals;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/marketplace/apps", this::list);
    }

    private Answer list(Caller caller, Request request) {
        String type = request.queryParameters().filled("type").orElse("active_requests");
        List<ObjectNode> rows = caller.directory().apps().stream()
                .flatMap(app -> row(caller, app, type).stream())
                .toList();
        return Answer.json(200, pages.brief(request, "apps", rows));
    }

    private Optional<ObjectNode> row(Caller caller, App app, String type) {
        String account = caller.user().accountId();
        return switch (type) {
            case "active_requests" -> requested(app, account, true);
            case "past_requests" -> requested(app, account, false);
            case "public" -> shown(app, app.listing().published());
            case "account_created" -> shown(app, true);
            case "account_added" -> shown(app, added(caller, app));
            case "approved_apps" ->
                approvals.of(app, account).map(approval -> {
                    ObjectNode row = AppRow.of(app);
                    approval.addTo(row);
                    return row;
                });
            case "restricted_apps" -> Optional.empty();
            default -> throw new ApiError(400, 1505, "Invalid type: " + type + ".");
        };
    }

    private static Optional<ObjectNode> shown(App app, boolean asked) {
        return asked ? Optional.of(AppRow.of(app)) : Optional.empty();
    }

    private boolean added(Caller caller, App app) {
        Set<String> users = grants.users(app.clientId());
        return caller.directory().users().stream()
                .filter(user -> user.accountId().equals(caller.user().accountId()))
                .map(User::id)
                .anyMatch(users::contains);
    }

    /** An app is among the active ones as long as anybody waits. */
    private Optional<ObjectNode> requested(App app, String account, boolean active) {
        List<AppRequest> asked = requests.of(app, account);
        boolean waiting = asked.stream().anyMatch(AppRequest::pending);
        if (asked.isEmpty() || waiting != active) {
            return Optional.empty();
        }
        ObjectNode row = AppRow.of(app).put("request_total_number", asked.size());
        Stream.of(AppRequest.Status.values())
                .forEach(status -> row.put(
                        "request_" + counted(status) + "_number",
                        asked.stream().filter(one -> one.status() == status).count()));
        asked.stream()
                .map(AppRequest::at)
                .max(Comparator.naturalOrder())
                .ifPresent(at -> row.put("latest_request_date_time", ZoomTime.utc(at)));
        return Optional.of(row);
    }

    private static String counted(AppRequest.Status status) {
        return status == AppRequest.Status.REJECTED ? "declined" : status.word();
    }
}
