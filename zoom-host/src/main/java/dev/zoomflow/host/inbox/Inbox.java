package dev.zoomflow.host.inbox;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.store.Vault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries in: judged by their source, on the disk before they are acknowledged; their events, each once, and the
 * runs follow right after. Any thread.
 */
public final class Inbox implements Receiving, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Answer STORED = new Answer(200, "text/plain; charset=utf-8", "", Map.of());

    private final Parties parties;
    private final Engine engine;
    private final Live live;
    private final Intake intake;
    private final Derivation derivation;
    private final EndingAccess ending;
    private final Tally tally = new Tally();
    private volatile LongConsumer acknowledgements = nanos -> {};

    public Inbox(Database database, Vault vault, Parties parties, Engine engine, Live live) {
        this(database, vault, parties, engine, live, EndingAccess.PAUSE);
    }

    Inbox(Database database, Vault vault, Parties parties, Engine engine, Live live, Duration pause) {
        this.parties = parties;
        this.engine = engine;
        this.live = live;
        var journal = new Journal(database, vault);
        this.intake = new Intake(journal::append, this::wake);
        this.ending = new EndingAccess(database, new Events(database, vault), parties, pause);
        var deriving = new Deriving(database, vault, journal, parties, engine);
        this.derivation = new Derivation(
                deriving, new Rereading(database, vault, journal, deriving), intake::rest, this::announce);
        database.node().onOthersGone(ending::wake);
    }

    private void wake() {
        derivation.wake();
    }

    /** @param nanos told how long each acknowledgement took, after it was given, on any thread; must not wait */
    public void measure(LongConsumer nanos) {
        acknowledgements = nanos;
    }

    /** Goes on with what a crash left undone; then {@link #receive} may be called. */
    public void start() {
        intake.start();
        derivation.start();
        ending.start();
    }

    @Override
    public void receive(
            String type,
            String source,
            Optional<String> connectionId,
            Delivery delivery,
            Executor waiting,
            Sender sender) {
        var call = new Call(type, source, delivery, sender, System.nanoTime());
        if (connectionId.isPresent()) {
            waiting.execute(() -> guarded(call, () -> judge(call, parties.own(type, source, connectionId.get()))));
        } else {
            guarded(call, () -> shared(call, waiting));
        }
    }

    /**
     * As {@link #receive}, for what the host pulled: its feed judges it, and what that cannot read is refused.
     *
     * @param connectionId the connection whose own feed it is; "" for one that all connections of the type share
     */
    public void pulled(String type, String connectionId, EventFeed feed, Delivery delivery, Sender sender) {
        var call = new Call(type, feed.name(), delivery, sender, System.nanoTime());
        guarded(call, () -> take(call, connectionId, judged(feed, delivery)));
    }

    /** A defect would be one the next time too, and nothing else could come until then. */
    private static DeliveryResult judged(EventFeed feed, Delivery delivery) {
        try {
            return feed.receive(delivery);
        } catch (RuntimeException | LinkageError | StackOverflowError defect) {
            LOG.error("a delivery of the feed {} cannot be judged", feed.name(), defect);
            return DeliveryResult.rejected(422, "its feed failed on it");
        }
    }

    /** One delivery on its way. */
    private record Call(String type, String source, Delivery delivery, Sender sender, long began) {}

    private void guarded(Call call, Runnable work) {
        try {
            work.run();
        } catch (StoreException storeDown) {
            LOG.error("a delivery to {}/{} was not stored: {}", call.type(), call.source(), storeDown.getMessage());
            later(call, "the store is not available");
        } catch (ConnectionException defect) {
            LOG.error("a delivery to {}/{} cannot be judged: {}", call.type(), call.source(), defect.getMessage());
            later(call, Hearing.UNJUDGED);
        } catch (RuntimeException | Error defect) {
            LOG.error("a delivery to {}/{} cannot be judged", call.type(), call.source(), defect);
            later(call, Hearing.UNJUDGED);
        }
    }

    private void shared(Call call, Executor waiting) {
        var source = parties.shared(call.type(), call.source());
        if (source.isEmpty()) {
            waiting.execute(() -> guarded(call, () -> unheard(call)));
            return;
        }
        var result = source.get().source().receive(call.delivery());
        if (result instanceof DeliveryResult.Rejected rejected
                && rejected.claim().isPresent()) {
            waiting.execute(() -> guarded(call, () -> offer(call, rejected)));
        } else {
            take(call, source.get().connectionId(), result);
        }
    }

    private void judge(Call call, Optional<Parties.Source> source) {
        source.ifPresentOrElse(
                found -> take(call, found.connectionId(), found.source().receive(call.delivery())),
                () -> unheard(call));
    }

    /** A sender gives up for good after a 404, and tries again after a 503. */
    private void unheard(Call call) {
        if (parties.isMissing(call.type())) {
            later(call, "the plugin that takes this is not running");
        } else {
            refuse(call, 404, "there is no event source here");
        }
    }

    /** The shared source does not know it: the connections it claims to be for may, each by its own secret. */
    private void offer(Call call, DeliveryResult.Rejected rejected) {
        var heard = Hearing.of(parties, call.type(), call.source(), call.delivery(), rejected);
        if (heard.answer().isPresent()) {
            answer(call, heard.answer().get());
        } else if (heard.accepted().isEmpty()) {
            reject(call, rejected, heard.again());
        } else {
            store(call, heard);
        }
    }

    /** For all who take it, or for none. */
    private void store(Call call, Hearing heard) {
        var parcels = heard.accepted().stream()
                .filter(arrival -> !arrival.events().isEmpty())
                .map(Parcel::of)
                .toList();
        if (parcels.isEmpty()) {
            acknowledge(call, Intake.Outcome.STORED, heard.again());
        } else {
            intake.add(parcels, call.sender().home(), outcome -> acknowledge(call, outcome, heard.again()));
        }
    }

    private void acknowledge(Call call, Intake.Outcome outcome, Optional<String> again) {
        if (outcome == Intake.Outcome.STORED && again.isPresent()) {
            later(call, again.get());
        } else {
            acknowledge(call, outcome);
        }
    }

    private void reject(Call call, DeliveryResult.Rejected rejected, Optional<String> again) {
        again.ifPresentOrElse(why -> later(call, why), () -> refuse(call, rejected.status(), rejected.reason()));
    }

    private void answer(Call call, DeliveryResult.Answered answered) {
        tally.probed();
        call.sender().tell(new Answer(answered.status(), answered.contentType(), answered.body(), Map.of()));
    }

    private void take(Call call, String owner, DeliveryResult result) {
        if (result instanceof DeliveryResult.Rejected rejected) {
            reject(call, rejected, Hearing.again(parties, call.type(), owner, rejected));
        } else if (result instanceof DeliveryResult.Answered answered) {
            answer(call, answered);
        } else if (((DeliveryResult.Accepted) result).events().isEmpty()) {
            stored(call);
        } else {
            var events = ((DeliveryResult.Accepted) result).events();
            var arrival = new Arrival(call.type(), owner, call.source(), call.delivery(), events);
            intake.add(List.of(Parcel.of(arrival)), call.sender().home(), outcome -> acknowledge(call, outcome));
        }
    }

    private void acknowledge(Call call, Intake.Outcome outcome) {
        switch (outcome) {
            case STORED -> stored(call);
            case NOT_STORED -> later(call, "the store is not available");
            case NO_ROOM -> later(call, "too much waits for the store");
        }
    }

    private void stored(Call call) {
        tally.acknowledged();
        call.sender().tell(STORED);
        acknowledgements.accept(System.nanoTime() - call.began());
    }

    private void later(Call call, String why) {
        tally.rejected(503, why);
        call.sender().tell(Answer.later(why));
    }

    private void refuse(Call call, int status, String why) {
        tally.rejected(status, why);
        call.sender().tell(Answer.text(status, why));
    }

    private void announce(Stored stored) {
        tally.stored(stored);
        engine.wake(stored.lanes());
        stored.events().forEach(seq -> live.tell(new Change("event", Long.toString(seq))));
        if (stored.ending()) {
            ending.wake();
        }
    }

    /** What was acknowledged and is not derived yet; inside the caller's read. */
    public Backlog backlog(Handle handle) {
        return Backlog.read(handle);
    }

    /** Whether the deliveries that came last, within the minute, could not be stored. */
    public boolean isFailing() {
        return intake.isFailing();
    }

    /** Deliveries that wait to be written; none of them is acknowledged. */
    public int waiting() {
        return intake.waiting();
    }

    public Counts counts() {
        return tally.counts();
    }

    @Override
    public void close() {
        intake.close();
        derivation.close();
        ending.close();
    }
}
