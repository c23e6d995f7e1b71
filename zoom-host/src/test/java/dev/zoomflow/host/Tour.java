package dev.zoomflow.host;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Every page and every answer of the API that there is, for everything that there is. */
final class Tour {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern CONNECTION = Pattern.compile("\"id\":\"(con_[0-9a-z]{26})\"");
    private static final int EVENTS = 12;

    /** Routes that answered something other than that there is nothing. */
    final Set<String> seen = new TreeSet<>();

    private final Surfer surfer;

    Tour(Surfer surfer) {
        this.surfer = surfer;
    }

    /** @param token of an admin, for what a browser does not get */
    void goes(HostProcess host, String token) throws IOException {
        var streams = RoutesInSources.streams();
        var values = Map.of(
                "cid", connections(host),
                "seq",
                        IntStream.rangeClosed(1, EVENTS)
                                .mapToObj(Integer::toString)
                                .toList(),
                "type", List.of("zoom"),
                "origin", List.of("web"),
                "name", List.of("zoomflow.css", "htmx.js", "sse.js", "mark.svg"));
        for (var route : RoutesInSources.pages()) {
            for (var path : filled(route, values)) {
                if (!streams.contains(path)) {
                    see(route, HttpRequest.newBuilder(host.page(path)), token);
                }
            }
        }
        for (var route : RoutesInSources.open()) {
            for (var path : filled(route, values)) {
                see(route, HttpRequest.newBuilder(host.open(path)), token);
            }
        }
    }

    private List<String> connections(HostProcess host) {
        var all = surfer.get(host.page("/api/connections")).body();
        return CONNECTION.matcher(all).results().map(found -> found.group(1)).toList();
    }

    private static List<String> filled(String route, Map<String, List<String>> values) {
        var variable = VARIABLE.matcher(route);
        if (!variable.find()) {
            return List.of(route);
        }
        var known = values.get(variable.group(1));
        if (known == null) {
            throw new AssertionError("nothing to fill into " + route + ": tell the tour values of " + variable.group());
        }
        return known.stream()
                .flatMap(value -> filled(route.replace(variable.group(), value), values).stream())
                .toList();
    }

    private void see(String route, HttpRequest.Builder request, String token) {
        var answer = surfer.send(request.copy());
        if (answer.statusCode() == 401) {
            answer = surfer.send(request.copy().header("Authorization", "Bearer " + token));
        }
        if (isSomething(answer)) {
            seen.add(route);
        }
    }

    private static boolean isSomething(HttpResponse<String> answer) {
        return !List.of(401, 403, 404, 405).contains(answer.statusCode());
    }
}
