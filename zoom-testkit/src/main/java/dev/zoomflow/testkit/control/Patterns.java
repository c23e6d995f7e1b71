package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.RequestPattern;
import java.util.Map;

/** Which requests are meant. */
final class Patterns {
    private Patterns() {}

    /** An object that says it. */
    static Shape shape() {
        return Shape.object()
                .with("path", Shape.text("without the query; {name} is any segment, ** at the end all that follow"))
                .perhaps("method", Shape.text("GET, POST …; any by default"))
                .perhaps("query", Shape.anything("parameters of the query with their values"))
                .perhaps(
                        "headers",
                        Shape.anything("headers with their values; of credentials the scheme alone: Bearer …"))
                .perhaps("form", Shape.anything("parameters of a form in the body with their values"))
                .perhaps("json", Shape.anything("members that the JSON of the body has, maybe among others"))
                .perhaps("body_has", Shape.text("what is somewhere in the body"));
    }

    static RequestPattern read(Fields fields) {
        String path = fields.required("path");
        RequestPattern pattern = fields.text("method")
                .map(method -> RequestPattern.request(method, path))
                .orElseGet(() -> RequestPattern.any(path));
        for (Map.Entry<String, String> parameter : fields.map("query").entrySet()) {
            pattern = pattern.withQuery(parameter.getKey(), parameter.getValue());
        }
        for (Map.Entry<String, String> header : fields.map("headers").entrySet()) {
            pattern = pattern.withHeader(header.getKey(), header.getValue());
        }
        for (Map.Entry<String, String> parameter : fields.map("form").entrySet()) {
            pattern = pattern.withForm(parameter.getKey(), parameter.getValue());
        }
        if (fields.has("json")) {
            pattern = pattern.withJson(fields.json("json"));
        }
        return fields.text("body_has").map(pattern::withBody).orElse(pattern);
    }
}
