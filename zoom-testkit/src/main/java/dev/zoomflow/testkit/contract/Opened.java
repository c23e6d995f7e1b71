package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.Integration;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Predicate;

/** A connection as a contract uses it, with the host and the store it was made for. */
record Opened(
        ConnectionTypeSubject subject,
        ContractHost host,
        WatchedStore store,
        Integration integration,
        Connection connection)
        implements AutoCloseable {
    /** One that nobody has authorised yet. */
    static Opened of(ConnectionTypeSubject subject) {
        return with(subject, new WatchedStore());
    }

    /** Over these tokens, as another process of the host would make it. */
    static Opened with(ConnectionTypeSubject subject, WatchedStore store) {
        var host = ContractHost.with(subject.serverSettings(), subject.clock());
        var integration = subject.type().open(host);
        return new Opened(
                subject, host, store, integration, integration.connect(subject.authType(), subject.form(), store));
    }

    /** One that works. A person is asked where one is needed. */
    static Opened connected(ConnectionTypeSubject subject) {
        var opened = of(subject);
        opened.connection().authorization().ifPresent(flow -> {
            if (!(subject instanceof AuthorizationFlowContract service)) {
                throw new AssertionError("a person must allow this connection: let "
                        + subject.getClass().getSimpleName() + " implement "
                        + AuthorizationFlowContract.class.getSimpleName() + " too");
            }
            var pending = flow.begin(service.callback(), "state-of-the-contract");
            opened.store().put(flow.complete(pending, service.allow(pending.redirectTo())));
        });
        return opened;
    }

    HttpRequest get() {
        return connection.request(subject.path()).GET().build();
    }

    HttpResponse<String> send() {
        return connection.send(get(), BodyHandlers.ofString());
    }

    /** Whether a request is one to the path of the subject, and none for tokens. */
    Predicate<HttpRequest> theCall() {
        var uri = get().uri();
        return request -> request.uri().equals(uri);
    }

    long calls() {
        return host.httpClient().sent().stream().filter(theCall()).count();
    }

    /** The service answers the call so from now on. */
    void answers(WatchedClient.Stand answer) {
        host.httpClient().instead(theCall(), answer);
    }

    @Override
    public void close() {
        integration.close();
    }
}
