package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.page.Html;
import dev.zoomflow.testkit.page.Template;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What a person sees when a browser arrives with a wrong authorisation request. */
record BrowserError(int code, String message) {
    Answer answer(Request request) {
        boolean page = request.header("accept")
                .filter(accept -> accept.contains("text/html"))
                .isPresent();
        return page
                ? Answer.html(400, html()).with("Content-Security-Policy", Template.POLICY)
                : Answer.json(400, json());
    }

    private ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("status", false)
                .put("errorCode", code)
                .put("errorMessage", message)
                .putNull("result");
        return json;
    }

    private String html() {
        return Template.named("error")
                .fill(Map.of(
                        "message", Html.text(message), "code", Html.text(String.format(Locale.ROOT, "%,d", code))));
    }
}
