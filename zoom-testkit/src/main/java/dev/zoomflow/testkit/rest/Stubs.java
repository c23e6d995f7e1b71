package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.PathTemplate;
import dev.zoomflow.testkit.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers that a test gave; the newest wins, also over behaviour of the simulator's own. Thread-safe. */
public final class Stubs {
    private final List<Stub> stubs = new CopyOnWriteArrayList<>();

    private record Stub(String method, PathTemplate template, Answer answer) {}

    /**
     * @param operation method and path, which may have variables: {@code GET /v2/phone/users/{userId}}
     */
    public void add(String operation, Answer answer) {
        String[] words = operation.split(" ", 2);
        if (words.length != 2 || !words[1].startsWith("/")) {
            throw new IllegalArgumentException(
                    "\"" + operation + "\" is no operation; write a method and a path: \"GET /v2/phone/settings\"");
        }
        stubs.add(0, new Stub(words[0], PathTemplate.of(words[1]), answer));
    }

    Optional<Answer> find(Request request) {
        return stubs.stream()
                .filter(stub -> stub.method().equals(request.method()))
                .filter(stub -> stub.template().match(request.path()).isPresent())
                .map(Stub::answer)
                .findFirst();
    }
}
