package dev.zoomflow.host.command;

import dev.zoomflow.host.DataFolder;
import dev.zoomflow.host.Store;
import dev.zoomflow.host.store.KeyRotation;
import dev.zoomflow.host.store.KeyState;
import dev.zoomflow.host.store.MasterKey;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The keys that seal what is secret in the store. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Shows the keys that seal secrets in the store, of the running host or, if none runs, of the"
                + " data folder.")
final class KeysCommand implements Callable<Integer> {
    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Override
    public Integer call() {
        return show(places, running -> running.get("/api/keys", KeyState.class), KeyRotation::state);
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Adds a key that seals from now on, and seals anew what older ones sealed: in the background"
                    + " if a host runs.")
    Integer rotate(@Mixin PlaceOptions at) {
        return show(at, running -> running.post("/api/keys/rotate", KeyState.class), keys -> {
            keys.rotate();
            return keys.finish();
        });
    }

    @Command(
            name = "drop",
            mixinStandardHelpOptions = true,
            description = "Removes the old keys. Refuses while anything is sealed with them.")
    Integer drop(@Mixin PlaceOptions at) {
        return show(at, running -> running.post("/api/keys/drop", KeyState.class), KeyRotation::drop);
    }

    @Command(
            name = "generate",
            mixinStandardHelpOptions = true,
            description = "Prints a new master key, for ZOOMFLOW_KEY or a secret store. Changes nothing.")
    Integer generate() {
        System.out.println(MasterKey.make().reveal());
        return 0;
    }

    private static Integer show(
            PlaceOptions places, Function<RunningHost, KeyState> running, Function<KeyRotation, KeyState> stopped) {
        var data = DataFolder.existing(places.data());
        print(RunningHost.on(data).map(running).orElseGet(() -> offline(data, places, stopped)));
        return 0;
    }

    private static KeyState offline(DataFolder data, PlaceOptions places, Function<KeyRotation, KeyState> work) {
        try (var store = Store.open(data, places.settings().mustBeFine().host())) {
            return work.apply(store.keys());
        }
    }

    private static void print(KeyState keys) {
        System.out.println("master key " + keys.master() + " seals the keyset");
        System.out.println("key " + keys.primary() + " seals");
        keys.others().forEach(key -> System.out.println("key " + key + " only opens"));
        if (keys.unreadable() > 0) {
            System.out.println(keys.unreadable() + " values are opened by no key: the host's log names them");
        }
        if (!keys.others().isEmpty()) {
            System.out.println(
                    keys.canDrop()
                            ? "nothing needs the old keys any more: 'zoom-host keys drop' removes them"
                            : keys.waiting() + " values wait to be sealed anew");
        }
    }
}
