package dev.zoomflow.host.web.http;

import io.undertow.server.HttpServerExchange;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** One request, read whole. Immutable; any thread. */
public final class Request {
    private final HttpServerExchange exchange;
    private final Map<String, String> variables;
    private final byte[] body;

    Request(HttpServerExchange exchange, Map<String, String> variables, byte[] body) {
        this.exchange = exchange;
        this.variables = variables;
        this.body = body;
    }

    /** What is known of a request before its body is read. */
    static Request head(HttpServerExchange exchange) {
        return new Request(exchange, Map.of(), new byte[0]);
    }

    /** Whose connection it came by: the browser, or a proxy in front of us. */
    public InetAddress from() {
        return exchange.getSourceAddress().getAddress();
    }

    /** The host name that it was sent to, as it was written, without the port. */
    public String hostName() {
        return Optional.ofNullable(exchange.getHostName()).orElse("");
    }

    public String method() {
        return exchange.getRequestMethod().toString();
    }

    public String path() {
        return exchange.getRequestPath();
    }

    /** Path and query as they were sent. */
    public String target() {
        var query = exchange.getQueryString();
        return exchange.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }

    /** A named part of the path; the route has it. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** The first query parameter of this name. */
    public Optional<String> query(String name) {
        return queryForm().first(name);
    }

    public Form queryForm() {
        return Form.parse(exchange.getQueryString());
    }

    /** The body as a form; empty unless it says that it is one. */
    public Form form() {
        return isForm() ? Form.parse(new String(body, StandardCharsets.UTF_8)) : Form.parse("");
    }

    public boolean isForm() {
        return header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip())
                .filter("application/x-www-form-urlencoded"::equalsIgnoreCase)
                .isPresent();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** The header of this name; empty also if it is there twice, because then somebody else set one of them. */
    public Optional<String> only(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().get(name))
                .filter(values -> values.size() == 1)
                .map(values -> values.getFirst());
    }

    public Map<String, List<String>> headers() {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var values : exchange.getRequestHeaders()) {
            var all = values.size() == 1 ? List.of(values.getFirst()) : List.copyOf(values);
            headers.put(values.getHeaderName().toString(), all);
        }
        return headers;
    }

    /** The cookie of this name; empty if there are several, because then somebody else set one of them. */
    public Optional<String> cookie(String name) {
        return Optional.of(cookies(name)).filter(all -> all.size() == 1).map(all -> all.get(0));
    }

    private List<String> cookies(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().get("Cookie")).stream()
                .flatMap(Collection::stream)
                .flatMap(line -> List.of(line.split(";", -1)).stream())
                .map(pair -> pair.strip().split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(name))
                .map(pair -> pair[1])
                .distinct()
                .toList();
    }

    public boolean wantsJson() {
        return header("Accept")
                .filter(accept -> accept.contains("application/json"))
                .isPresent();
    }

    /** A part of a page is asked for, by htmx. */
    public boolean wantsFragment() {
        return header("HX-Request").isPresent();
    }

    /** The thread that reads its connection, and writes the answer; many connections share it. */
    public Executor thread() {
        return exchange.getIoThread();
    }

    public byte[] body() {
        return body.clone();
    }
}
