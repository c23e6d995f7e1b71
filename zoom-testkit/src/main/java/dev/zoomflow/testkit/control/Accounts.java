package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Account;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Accounts: what they pay for, what they read and where their data is. */
final class Accounts {
    private static final Shape ASKED = Shape.object()
            .perhaps("id", Shape.text("the first account by default"))
            .perhaps("name", Shape.text("as it is by default"))
            .perhaps(
                    "plan",
                    Shape.oneOf("how many calls it may make; a free one gets no reports", "free", "pro", "business"))
            .perhaps("language", Shape.text("of error messages, such as es-ES"))
            .perhaps("region", Shape.words("where its data is", Account.Region.values()));

    static final Shape ACCOUNT = Shape.object()
            .with("id", Shape.text(""))
            .with("name", Shape.text(""))
            .with("plan", Shape.text(""))
            .with("language", Shape.text(""))
            .perhaps("region", Shape.text(""))
            .with("api_url", Shape.text("of its tokens, for clients that do not come by Zoom's own addresses"))
            .named("Account");

    private final ZoomSimulator zoom;

    Accounts(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/accounts", "Adds an account, or changes the one with this id")
                        .takes(ASKED, "{\"plan\":\"free\",\"language\":\"es-ES\"}")
                        .answers(201, ACCOUNT),
                this::account);
    }

    private Answer account(Request request) {
        Fields fields = Fields.of(request);
        String id = fields.text("id").orElseGet(() -> zoom.account().id());
        Account before = zoom.accounts().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Account(id, id));
        Account account = new Account(
                id,
                fields.text("name").orElse(before.name()),
                fields.text("plan")
                        .map(plan -> Account.Plan.valueOf(plan.toUpperCase(Locale.ROOT)))
                        .orElse(before.plan()),
                fields.text("language").orElse(before.language()),
                fields.text("region").isPresent()
                        ? Optional.of(fields.word("region", Account.Region.class))
                        : before.region());
        zoom.add(account);
        return Answer.json(201, view(zoom, account));
    }

    static ObjectNode view(ZoomSimulator zoom, Account account) {
        ObjectNode json = Json.object()
                .put("id", account.id())
                .put("name", account.name())
                .put("plan", account.plan().name().toLowerCase(Locale.ROOT))
                .put("language", account.language());
        account.region().ifPresent(region -> json.put("region", Views.word(region)));
        return json.put("api_url", zoom.apiUri(account).toString());
    }
}
