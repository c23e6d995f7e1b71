package dev.zoomflow.host.store;

import dev.zoomflow.api.Secret;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the master key comes from: the value, else the command, else the file.
 *
 * @param file made with mode 0600 on the first start; not looked at if there is a value or a command
 * @param command prints the key
 * @param former the master key before this one, as long as a keyset may still be sealed with it
 */
public record KeySource(Path file, Optional<Secret> value, Optional<String> command, Optional<Secret> former) {
    static final String KEY = "ZOOMFLOW_KEY";
    static final String COMMAND = "ZOOMFLOW_KEY_COMMAND";
    static final String FORMER = "ZOOMFLOW_FORMER_KEY";

    /** @param used whether a keyset is sealed already: then a missing file is not replaced */
    MasterKey read(boolean used) {
        return value.map(key -> MasterKey.read(key, KEY))
                .or(() -> command.map(line -> MasterKey.read(KeyCommand.run(line), "what " + COMMAND + " prints")))
                .orElseGet(() -> fromFile(used));
    }

    Optional<MasterKey> readFormer() {
        return former.map(key -> MasterKey.read(key, FORMER));
    }

    private MasterKey fromFile(boolean used) {
        var keyFile = new KeyFile(file);
        if (!keyFile.exists()) {
            if (used) {
                throw new StoreException("the key file " + keyFile.path()
                        + " is missing, and the database is sealed with it: restore it, or set " + KEY);
            }
            keyFile.make(MasterKey.make());
        }
        return MasterKey.read(keyFile.read(), "the key file " + keyFile.path());
    }
}
