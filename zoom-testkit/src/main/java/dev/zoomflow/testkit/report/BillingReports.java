package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/billing}: the periods that an account was billed for by department, and the invoices of one. */
public final class BillingReports implements Family {
    private final Billing billing;

    public BillingReports(Billing billing) {
        this.billing = billing;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/report/billing", this::periods).on("GET /v2/report/billing/invoices", this::invoices);
    }

    private Answer periods(Caller caller, Request request) {
        return answer(
                "billing_reports", billing.of(caller.account().id()).stream().map(Billing.Period::json));
    }

    private Answer invoices(Caller caller, Request request) {
        String id = request.queryParameters()
                .filled("billing_id")
                .orElseThrow(() -> ApiError.invalidField("billing_id", "Missing field."));
        return answer("invoices", billing.find(caller.account().id(), id).invoices());
    }

    private static Answer answer(String name, Stream<ObjectNode> rows) {
        ObjectNode json = Json.object().put("currency", "USD");
        ArrayNode list = json.putArray(name);
        rows.forEach(list::add);
        return Answer.json(200, json);
    }
}
