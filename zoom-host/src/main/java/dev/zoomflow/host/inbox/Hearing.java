package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of a delivery to the shared address at the connections that it claims, unproven, to be for. Each judges it by
 * its own secret, and everyone for whom it is genuine gets it: connections with the same app have the same secret.
 *
 * @param answer what the protocol wants to be answered, if nobody takes it
 * @param accepted what those made of it who take it
 * @param again why another of them may take it when it comes again, although he does not now: a secret of his is being
 *     rotated, he could not judge, or nobody takes it and he has the app that it names and says so. That it comes again costs
 *     those nothing who have it: to them it is the same event.
 */
record Hearing(Optional<DeliveryResult.Answered> answer, List<Arrival> accepted, Optional<String> again) {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    static final String ROTATED = "a secret is being rotated, and no known one verifies this";
    static final String UNJUDGED = "deliveries cannot be judged now";
    private static final int UNVERIFIED = 401;
    private static final int LATER = 503;
    private static final DeliveryResult GONE =
            DeliveryResult.rejected(404, "its connection has no such source any more");

    /** Asks those of the app that it names, all of them, and only if it is for none of those, the others of the account. */
    static Hearing of(
            Parties parties, String type, String source, Delivery delivery, DeliveryResult.Rejected byTheShared) {
        var claim = byTheShared.claim().orElseThrow();
        var named = parties.claimed(type, claim);
        var byApp = !claim.app().isEmpty();
        var heard = of(parties, type, source, delivery, named, byApp, again(parties, type, "", byTheShared));
        if (heard.isForSomebody() || !byApp || claim.account().isEmpty()) {
            return heard;
        }
        var others = parties.claimed(type, Subject.of("", claim.account())).stream()
                .filter(id -> !named.contains(id))
                .toList();
        return of(parties, type, source, delivery, others, false, heard.again());
    }

    private boolean isForSomebody() {
        return answer.isPresent() || !accepted.isEmpty();
    }

    /** @param byApp whether the claim names their app: what the others lack to judge it is not its concern */
    private static Hearing of(
            Parties parties,
            String type,
            String source,
            Delivery delivery,
            List<String> candidates,
            boolean byApp,
            Optional<String> before) {
        var accepted = new ArrayList<Arrival>();
        var again = before;
        var later = Optional.<String>empty();
        for (var id : candidates) {
            var result = judged(parties, type, source, id, delivery);
            if (result.isEmpty()) {
                again = Optional.of(UNJUDGED);
            } else if (result.get() instanceof DeliveryResult.Accepted genuine) {
                accepted.add(new Arrival(type, id, source, delivery, genuine.events()));
            } else if (result.get() instanceof DeliveryResult.Rejected rejected) {
                again = again.or(() -> again(parties, type, id, rejected));
                later = byApp && rejected.status() == LATER ? Optional.of(rejected.reason()) : later;
            } else if (accepted.isEmpty()) {
                return new Hearing(result.map(DeliveryResult.Answered.class::cast), List.of(), Optional.empty());
            }
        }
        return new Hearing(
                Optional.empty(), List.copyOf(accepted), again.isEmpty() && accepted.isEmpty() ? later : again);
    }

    /**
     * What nobody verifies may be signed with a secret that is not known here yet, while secrets are rotated.
     *
     * @param owner whose source rejected it; "" for the shared one
     */
    static Optional<String> again(Parties parties, String type, String owner, DeliveryResult.Rejected rejected) {
        return rejected.status() == UNVERIFIED && parties.areSecretsRotated(type, owner)
                ? Optional.of(ROTATED)
                : Optional.empty();
    }

    /** Empty if it fails: one connection's trouble keeps the delivery from no other. */
    private static Optional<DeliveryResult> judged(
            Parties parties, String type, String source, String id, Delivery delivery) {
        try {
            return parties.own(type, source, id)
                    .map(own -> own.source().receive(delivery))
                    .or(() -> Optional.of(GONE));
        } catch (StoreException storeDown) {
            throw storeDown;
        } catch (RuntimeException | LinkageError | StackOverflowError defect) {
            LOG.error("a delivery cannot be judged by {}: {}", id, defect.toString());
            return Optional.empty();
        }
    }
}
