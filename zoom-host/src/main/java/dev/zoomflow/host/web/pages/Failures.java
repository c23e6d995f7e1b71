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
            return desk.message(request, 503, "The store cannot work now", String.valueOf(failure.getMessage()))
                    .with("Retry-After", "5");
        } else if (failure instanceof ConnectionException refused) {
            return desk.message(
                    request, FailureStatus.of(refused), "That did not work", String.valueOf(refused.getMessage()));
        }
        LOG.error("{} {} failed", request.method(), request.path(), failure);
        return desk.message(request, 500, "Something failed here", "The host's log says what.");
    }

    /** A form that no page of ours sent, or one that was open while its cookie was cleared. */
    Reply foreign(Request request) {
        return desk.message(
                request,
                403,
                "The form is too old",
                "It was not sent from a page of this host in this browser session. Nothing was changed:"
                        + " open the page again and repeat what you did.");
    }
}
