package dev.zoomflow.host.store;

import java.util.List;

/**
 * How far a rotation is. Names of keys are public.
 *
 * @param primary the key that seals what is written now
 * @param others keys that only open
 * @param waiting values that one of the others sealed
 * @param unreadable how many of them no key opens
 * @param master the master key that seals the keyset
 */
public record KeyState(String primary, List<String> others, long waiting, int unreadable, String master) {

    /** Whether nothing needs the other keys any more. */
    public boolean canDrop() {
        return !others.isEmpty() && waiting == 0;
    }
}
