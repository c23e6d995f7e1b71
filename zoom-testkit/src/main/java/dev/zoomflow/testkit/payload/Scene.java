package dev.zoomflow.testkit.payload;

import dev.zoomflow.testkit.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the members of one sample have in common: who, which meeting, when. */
final class Scene {
    private static final Set<String> STRANGERS = Set.of(
            "caller",
            "contact",
            "consumer",
            "visitor",
            "registrant",
            "registrants",
            "invitee",
            "invitees",
            "recipient",
            "forwarded_by",
            "speaker",
            "exhibitor");
    private static final List<String> TOPICS = List.of(
            "Weekly planning",
            "Quarterly review",
            "Design critique",
            "Interview – second round",
            "Customer call: Fjord & Sons",
            "Réunion d'équipe",
            "Onboarding",
            "Budget 2027");

    private final EventShape shape;
    private final World world;
    private final long seed;
    private final Times times;
    private final Map<String, Person> people = new HashMap<>();
    private final List<User> users;

    Scene(EventShape shape, World world, Choice choice) {
        this.shape = shape;
        this.world = world;
        this.seed = choice.seed();
        this.times = Times.of(shape.name(), choice.time(), dice("times"));
        this.users = world.inTurn(dice("host"));
    }

    String event() {
        return shape.name();
    }

    String family() {
        return shape.family();
    }

    World world() {
        return world;
    }

    Times times() {
        return times;
    }

    Dice dice(String purpose) {
        return new Dice(seed, purpose);
    }

    String topic() {
        return dice("topic").pick(TOPICS);
    }

    String meetingUuid() {
        return dice("uuid").base64();
    }

    String meetingNumber() {
        return "8" + dice("meeting").digits(10);
    }

    /**
     * @param role what the event calls them
     * @param index in a list of them
     */
    Person person(String role, int index) {
        return people.computeIfAbsent(role + index, key -> cast(role, index));
    }

    private Person cast(String role, int index) {
        boolean received = shape.name().endsWith("_received");
        boolean another = role.startsWith("participant") || role.startsWith("member");
        int place = another ? index + 1 : index;
        if (STRANGERS.contains(role) || role.equals(received ? "sender" : "to_members") || place >= users.size()) {
            return Person.invented(dice(role + index));
        }
        return Person.of(users.get(place));
    }
}
