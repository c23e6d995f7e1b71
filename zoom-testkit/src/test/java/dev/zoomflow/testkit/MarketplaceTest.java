package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MarketplaceTest {
    private static final String ALL = "/marketplace/app/event_subscription";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final App app = zoom.apps().get(1);
    private final Receiver receiver = Receiver.start(app.secretToken());
    private final User mira = zoom.user();
    private final User anselm = zoom.users().get(1);

    @AfterEach
    void close() {
        receiver.close();
        zoom.close();
    }

    @Test
    @Shows("marketplace.subscription")
    void aSubscriptionOfUsersGetsTheirEventsOnly() {
        String id = subscribed(create("\"subscription_scope\":\"user\",\"user_ids\":[\"" + anselm.email() + "\"]"));

        zoom.meetings().start(mira, "Hers");
        zoom.meetings().start(anselm, "His");
        zoom.webhooks().settle();
        assertThat(topics()).containsExactly("His");
        assertThat(api.patch(ALL + "/" + id, "{\"user_ids\":[\"" + mira.id() + "\"]}")
                        .statusCode())
                .isEqualTo(204);
        api.delete(ALL + "?event_subscription_id=" + id + "&user_ids=" + anselm.id());
        zoom.meetings().start(mira, "Hers again");
        zoom.meetings().start(anselm, "His again");
        zoom.webhooks().settle();

        assertThat(topics()).containsExactly("His", "Hers again");
        assertThat(Api.texts(listed("user&user_id=" + mira.id()), "event_subscription_name"))
                .containsExactly("Tides");
        assertThat(listed("user&user_id=" + anselm.id()).size()).isZero();
        assertThat(api.delete(ALL + "/" + id).statusCode()).isEqualTo(204);
        assertThat(listed("user").size()).isZero();
    }

    @Test
    void aSubscriptionOfTheAccountGetsEverybodysEvents() {
        subscribed(create("\"subscription_scope\":\"account\",\"account_id\":\"" + mira.accountId() + "\""));

        zoom.meetings().start(anselm, "His");
        zoom.webhooks().settle();

        assertThat(topics()).containsExactly("His");
        assertThat(Api.texts(listed("account"), "subscription_scope")).containsExactly("account");
    }

    @Test
    void anEndpointThatDoesNotProveItselfIsNotSubscribed() {
        HttpResponse<String> answer = api.post(
                ALL,
                "{\"events\":[\"meeting.started\"],\"event_webhook_url\":\"http://127.0.0.1:9/nobody\","
                        + "\"subscription_scope\":\"account\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":1003");
        assertThat(zoom.webhooks().subscriptions()).isEmpty();
        assertThat(create("\"subscription_scope\":\"user\"").body()).contains("\"field\":\"user_ids\"");
        assertThat(create("\"subscription_scope\":\"nobody\"").body()).contains("\"field\":\"subscription_scope\"");
        assertThat(api.post(ALL, "{}").body()).contains("\"field\":\"events\"");
        assertThat(api.post(ALL, "{\"events\":[\"meeting.ended\"],\"event_webhook_url\":\"nowhere\"}")
                        .body())
                .contains("\"field\":\"event_webhook_url\"");
    }

    @Test
    @Shows("marketplace.not-found")
    void whatIsAnotherAppsIsNotThere() {
        Subscription others = zoom.webhooks().subscribeUnvalidated(zoom.app(), receiver.uri());

        assertThat(api.delete(ALL + "/" + others.id()).body()).contains("\"code\":1601");
        assertThat(api.patch(ALL + "/nothing", "{\"user_ids\":[\"me\"]}").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/marketplace/apps/" + zoom.app().clientId() + "/webhook_logs")
                        .body())
                .contains("\"code\":1401");
    }

    @Test
    @Shows("marketplace.log")
    void theLogHasEachAttempt() {
        subscribed(create("\"subscription_scope\":\"account\""));
        receiver.answer(503);
        zoom.meetings().start(mira, "Hers");
        zoom.webhooks().settle();
        receiver.answer(204);
        zoom.clock().advance(Duration.ofMinutes(6));
        zoom.webhooks().settle();

        JsonNode rows = logs("?event=meeting.started&from=2020-01-01");
        assertThat(Api.texts(rows, "status")).containsExactly("503", "204");
        assertThat(Api.texts(rows, "retry_num")).containsExactly("0", "1");
        assertThat(Api.texts(rows, "request_id").stream().distinct()).hasSize(1);
        assertThat(rows.get(0).path("request_headers").asString(""))
                .contains(rows.get(0).path("request_id").asString("?"));
        assertThat(Api.texts(logs("?event=meeting.started&retry_num=1"), "status"))
                .containsExactly("204");
        assertThat(Api.texts(logs(""), "event")).contains("endpoint.url_validation");
    }

    private JsonNode logs(String query) {
        return api.read("/marketplace/apps/" + app.clientId() + "/webhook_logs" + query)
                .path("webhook_logs");
    }

    private HttpResponse<String> create(String audience) {
        return api.post(
                ALL,
                "{\"event_subscription_name\":\"Tides\",\"events\":[\"meeting.started\"],\"event_webhook_url\":\""
                        + receiver.uri() + "\"," + audience + "}");
    }

    private static String subscribed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Client.text(answer, "event_subscription_id");
    }

    private JsonNode listed(String scope) {
        return api.read(ALL + "?subscription_scope=" + scope).path("event_subscriptions");
    }

    private List<String> topics() {
        return zoom.webhooks().deliveries().stream()
                .filter(delivery -> delivery.event().equals("meeting.started"))
                .map(delivery ->
                        Client.json(delivery.body()).at("/payload/object/topic").asString(""))
                .toList();
    }
}
