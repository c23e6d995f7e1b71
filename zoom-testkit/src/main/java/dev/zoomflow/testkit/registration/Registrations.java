package dev.zoomflow.testkit.registration;

import dev.zoomflow.testkit.Registrant;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.EventSender;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.node.ObjectNode;

/** Lets people register and decides about them: each call changes who is registered and tells it. Thread-safe. */
public final class Registrations {
    private static final String AUTOMATIC = "0";

    private final RegistrantBook book = new RegistrantBook();
    private final RegistrationEvents told;
    private final EventSender events;

    public Registrations(EventSender events) {
        this.told = new RegistrationEvents(events);
        this.events = events;
    }

    /** Who registered and was neither denied nor cancelled. */
    public List<Registrant> of(MeetingEntry meeting) {
        return all(meeting).stream()
                .filter(one -> one.approved() || one.status() == Status.PENDING)
                .map(Registered::handle)
                .toList();
    }

    /** Those who may come. */
    public List<Registrant> approved(MeetingEntry meeting) {
        return all(meeting).stream()
                .filter(Registered::approved)
                .map(Registered::handle)
                .toList();
    }

    /** Somebody registers on the meeting's page. */
    public Registrant register(MeetingEntry meeting, String email, String firstName, String lastName) {
        ObjectNode answers = Json.object().put("email", email);
        answers.put("first_name", firstName).put("last_name", lastName);
        return register(meeting, answers, false, Set.of()).handle();
    }

    /** The host decides in the portal: {@code approve}, {@code deny} or {@code cancel}. */
    public Registrant decide(MeetingEntry meeting, Registrant registrant, String action) {
        Registered found = book.find(key(meeting), registrant.id())
                .orElseThrow(() -> new IllegalArgumentException(registrant.email() + " is not registered"));
        return decide(meeting, found, Status.after(action), meeting.host()).handle();
    }

    /**
     * Who registers again stays who they were and may answer otherwise.
     *
     * @param approved whether nobody is asked
     * @param occurrences ids of those it is for; none says all
     */
    Registered register(MeetingEntry meeting, ObjectNode answers, boolean approved, Set<String> occurrences) {
        Optional<Registered> known =
                book.byEmail(key(meeting), answers.path("email").asString(""));
        boolean goodAtOnce = approved || meeting.setting("approval_type").equals(AUTOMATIC);
        Registered registrant =
                known.map(one -> one.with(answers, occurrences)).orElseGet(() -> create(meeting, answers, occurrences));
        if (known.isEmpty() || known.get().status() == Status.CANCELLED) {
            registrant = registrant.as(goodAtOnce ? Status.APPROVED : Status.PENDING);
            book.put(key(meeting), registrant);
            told.created(meeting, registrant);
        } else {
            book.put(key(meeting), registrant);
        }
        return registrant;
    }

    private Registered create(MeetingEntry meeting, ObjectNode answers, Set<String> occurrences) {
        String link = "https://us02web.zoom.us/w/" + meeting.id() + "?tk=" + Identifiers.urlSafe(24) + "&pwd="
                + Identifiers.urlSafe(16);
        int pinCode = ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        return new Registered(Identifiers.id(), answers, Status.PENDING, events.now(), link, pinCode, occurrences);
    }

    Registered decide(MeetingEntry meeting, Registered registrant, Status status, User operator) {
        Registered decided = registrant.as(status);
        if (status != registrant.status()) {
            book.put(key(meeting), decided);
            told.decided(meeting, decided, operator);
        }
        return decided;
    }

    void remove(MeetingEntry meeting, Registered registrant, User operator) {
        book.remove(key(meeting), registrant);
        told.decided(meeting, registrant.as(Status.CANCELLED), operator);
    }

    /** How many registered through this tracking source. */
    public long from(MeetingEntry meeting, String source) {
        return all(meeting).stream().filter(one -> one.cameFrom(source)).count();
    }

    List<Registered> all(MeetingEntry meeting) {
        return book.all(key(meeting));
    }

    Optional<Registered> find(MeetingEntry meeting, String id) {
        return book.find(key(meeting), id);
    }

    Optional<Registered> byEmail(MeetingEntry meeting, String email) {
        return book.byEmail(key(meeting), email);
    }

    private static String key(MeetingEntry meeting) {
        return Long.toString(meeting.id());
    }
}
