package dev.zoomflow.testkit.http;

import java.util.Optional;

/** A method and a path template such as {@code /v2/meetings/{id}}, and who answers it. */
public final class Route {
    private final String method;
    private final PathTemplate template;
    private final String name;
    private final Handler handler;

    public Route(String method, String template, Handler handler) {
        this.method = method;
        this.template = PathTemplate.of(template);
        this.name = method + " " + template;
        this.handler = handler;
    }

    Optional<Reply> answer(Request request) {
        return request.method().equals(method)
                ? template.match(request.path()).map(found -> handle(request.withVariables(found)))
                : Optional.empty();
    }

    private Reply handle(Request request) {
        Reply reply = handler.handle(request);
        return reply instanceof Answer answer ? answer.by(name) : reply;
    }
}
