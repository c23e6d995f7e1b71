package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Doors as a connection type that keeps its contracts, but for one flaw. */
public class DoorType implements ConnectionType {
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static volatile Predicate<TypeFlaws> flaws = flaw -> false;

    /** With the flaw of this launch. */
    static DoorType with(Predicate<TypeFlaws> has) {
        flaws = has;
        if (has.test(TypeFlaws.WANTS_ARGUMENTS)) {
            return new Demanding("argument");
        }
        return has.test(TypeFlaws.HOLDS_STATE) ? new Remembering() : new DoorType();
    }

    private static final class Demanding extends DoorType {
        Demanding(String argument) {
            Objects.requireNonNull(argument);
        }
    }

    /** Public constructor, a field. */
    public static final class Remembering extends DoorType {
        private int opened;

        @Override
        public Integration open(HostServices host) {
            opened++;
            return super.open(host);
        }

        int opened() {
            return opened;
        }
    }

    private static boolean has(TypeFlaws flaw) {
        return flaws.test(flaw);
    }

    @Override
    public String id() {
        if (has(TypeFlaws.ANOTHER_ID_EACH_TIME)) {
            return "doors-" + ASKED.incrementAndGet();
        }
        return has(TypeFlaws.AN_ID_IN_CAPITALS) ? "Doors" : "doors";
    }

    @Override
    public String displayName() {
        return "Doors";
    }

    @Override
    public Optional<String> icon() {
        return Optional.of(
                has(TypeFlaws.A_PHOTO_FOR_AN_ICON) ? "data:image/png;base64,AAAA" : "<svg viewBox='0 0 1 1'></svg>");
    }

    @Override
    public List<AuthType> authTypes() {
        var types = new ArrayList<>(List.of(ofPerson(has(TypeFlaws.ONE_KEY_FOR_TWO_FIELDS))));
        if (has(TypeFlaws.TWO_AUTH_TYPES_WITH_ONE_ID)) {
            types.add(ofPerson(false));
        }
        if (has(TypeFlaws.AN_AUTH_TYPE_OF_TWO_WORDS)) {
            types.add(AuthType.of("master key", "Master key"));
        }
        if (has(TypeFlaws.NEEDS_WHAT_NOBODY_CAN_SET)) {
            types.add(AuthType.of("master", "Master key").needing("DOORS_MASTER"));
        }
        return types;
    }

    private static AuthType ofPerson(boolean twice) {
        var house = Setting.text("house", "House");
        var pin = Setting.secret("pin", "PIN");
        var note = Setting.text("note", "Note").optional();
        var fields = twice ? new Setting[] {house, pin, note, note} : new Setting[] {house, pin, note};
        return AuthType.of("person", "A person's doors", fields).needing("DOORS_URL", "DOORS_SECRET");
    }

    @Override
    public List<Setting> serverSettings() {
        return List.of(
                Setting.text("DOORS_URL", "Address"),
                Setting.secret("DOORS_SECRET", "Secret of the app"),
                Setting.secret("DOORS_SIGNING", "Secret that signs events").optional());
    }

    @Override
    public Integration open(HostServices host) {
        if (has(TypeFlaws.OPENS_ONLY_WHEN_CONFIGURED)
                && host.settings().text("DOORS_URL").isEmpty()) {
            throw new IllegalStateException("no address");
        }
        var integration = new DoorIntegration(host, flaws);
        if (has(TypeFlaws.ASKS_WHEN_OPENED)) {
            integration.ask();
        }
        if (has(TypeFlaws.LEAVES_A_THREAD)) {
            DoorIntegration.sleeper().start();
        }
        return integration;
    }
}
