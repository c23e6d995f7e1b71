package dev.zoomflow.host.web.pages;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.web.FailureStatus;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person reads when a page cannot be made. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Desk desk;

    Failures(Desk desk) {
        this.desk = desk;
    }

    Reply answer(Request request, RuntimeException failure) {
        if (failure instanceof StoreException) {
            LOG.error("the store cannot work: {}", failure.getMessage());
            var text = String.valueOf(failure.getMessage());
            return say(request, 503, "unavailable", "The store cannot work now", text)
                    .with("Retry-After", "5");
        } else if (failure instanceof ConnectionException refused) {
            var text = String.valueOf(refused.getMessage());
            return say(request, FailureStatus.of(refused), "refused", "That did not work", text);
        }
        LOG.error("{} {} failed", request.method(), request.path(), failure);
        return say(request, 500, "failed", "Something failed here", "The host's log says what.");
    }

    /** A person is shown a page, a program is told the same in JSON. */
    private Reply say(Request request, int status, String code, String title, String text) {
        return isOfAProgram(request)
                ? Reply.json(status, Json.object("code", code, "message", title + ": " + text))
                : desk.message(request, status, title, text);
    }

    private static boolean isOfAProgram(Request request) {
        return request.path().startsWith("/api/");
    }

    /** What a program is told that has to send a token and did not. */
    static Reply noToken() {
        return Reply.json(
                        401,
                        Json.object(
                                "code",
                                "unauthorized",
                                "message",
                                "send the admin token as Bearer, or where none is set the second line of the file"
                                        + " \"running\" in the data folder; the command line on this machine does it by itself"))
                .with("WWW-Authenticate", "Bearer realm=\"zoomflow\"");
    }

    /** A form that no page of ours sent, or one that was open while its cookie was cleared. */
    Reply foreign(Request request) {
        if (isOfAProgram(request)) {
            return noToken();
        }
        return desk.message(
                request,
                403,
                "The form is too old",
                "It was not sent from a page of this host in this browser session. Nothing was changed:"
                        + " open the page again and repeat what you did.");
    }
}
