package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** The apps that accounts have approved beforehand, for everybody or for some. Thread-safe. */
final class Approvals {
    private final Map<List<String>, Approval> approvals = new ConcurrentHashMap<>();

    /**
     * For one app in one account. Immutable.
     *
     * @param users ids of those it is for, unless it is for all
     */
    record Approval(boolean all, Set<String> users, User approver, Instant at) {
        Approval {
            users = Set.copyOf(users);
        }

        void addTo(ObjectNode row) {
            row.putObject("approval_info")
                    .put("approved_type", all ? "forAllUser" : "forSpecificUser")
                    .put("approver_id", approver.id())
                    .put("approved_time", ZoomTime.utc(at));
        }
    }

    private static List<String> key(App app, String accountId) {
        return List.of(app.clientId(), accountId);
    }

    Optional<Approval> of(App app, String accountId) {
        return Optional.ofNullable(approvals.get(key(app, accountId)));
    }

    void setAll(App app, User approver, boolean approved, Instant now) {
        List<String> key = key(app, approver.accountId());
        if (approved) {
            approvals.put(key, new Approval(true, Set.of(), approver, now));
        } else {
            approvals.remove(key);
        }
    }

    /** Where nobody is left, nothing is approved any more. */
    void set(App app, User approver, List<User> chosen, boolean approved, Instant now) {
        approvals.compute(key(app, approver.accountId()), (key, before) -> {
            Set<String> users = new HashSet<>(before == null ? Set.of() : before.users());
            List<String> ids = chosen.stream().map(User::id).toList();
            if (approved) {
                users.addAll(ids);
            } else {
                ids.forEach(users::remove);
            }
            return users.isEmpty() ? null : new Approval(false, users, approver, now);
        });
    }
}
