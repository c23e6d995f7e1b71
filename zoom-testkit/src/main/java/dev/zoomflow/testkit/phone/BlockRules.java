package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.util.stream.Stream;

/** Numbers that may not call: the account, or one extension. */
final class BlockRules implements Family {
    private static final String ACCOUNT = "/v2/phone/inbound_blocked/rules";
    private static final String EXTENSION = "/v2/phone/extension/{extensionId}/inbound_blocked/rules";
    private static final String ID = "blocked_rule_id";

    private final Things ofAccount;
    private final Things ofExtension;
    private final Switchboard board;

    BlockRules(Switchboard board, Pages pages) {
        this.board = board;
        Kind rules = common(Kind.of("Blocked rule", "account_blocked_rules"))
                .required("status", "active", "inactive")
                .optional("comment");
        ofAccount = Things.ofAccount(new Stock(rules), Custom.NONE, pages);
        Stock own = new Stock(common(Kind.of("Blocked rule", "extension_blocked_rules")));
        ofExtension = new Things(own, Custom.NONE, this::extension, (caller, request) -> JsonBody.of(request), pages);
    }

    private static Kind common(Kind kind) {
        return kind.required("match_type", "prefix", "phoneNumber", "SMS-shortCodes")
                .required("blocked_number")
                .required("type", "block_for_other_reasons", "block_as_threat")
                .optional("country");
    }

    /** The one that a path names must be somebody's or something's. */
    private String extension(Caller caller, Request request) {
        String account = caller.user().accountId();
        String id = request.variable("extensionId");
        return Stream.concat(
                        board.book.users(account).stream().map(User::id),
                        board.book.holders(account).stream().map(Holder::id))
                .filter(owner -> Extensions.id(owner).equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiError(404, 404, "Extension does not exist: " + id + "."));
    }

    @Override
    public void addTo(Endpoints endpoints) {
        add(endpoints, ACCOUNT, ofAccount);
        add(endpoints, EXTENSION, ofExtension);
        endpoints.on(
                "PATCH " + ACCOUNT + "/{blockedRuleId}",
                (caller, request) -> ofAccount.change(caller, request, "blockedRuleId"));
    }

    private static void add(Endpoints endpoints, String path, Things rules) {
        endpoints
                .on("GET " + path, rules::list)
                .on("POST " + path, rules::create)
                .on("DELETE " + path, (caller, request) -> delete(rules, caller, request));
    }

    private static Answer delete(Things rules, Caller caller, Request request) {
        String id = request.queryParameters().filled(ID).orElseThrow(() -> ApiError.invalidField(ID, "Missing field."));
        rules.remove(rules.find(caller, request, rules.owner().apply(caller, request), id));
        return Answer.empty(204);
    }
}
