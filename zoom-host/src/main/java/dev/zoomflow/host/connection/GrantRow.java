package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.TokenSet;
import java.util.Optional;

/**
 * A grant with its tokens.
 *
 * @param tokens empty once access was ended
 * @param generation rises with every change of the tokens
 * @param epoch rises when access is granted again or ended
 * @param provisional the tokens are stored, whose they are is not yet proven
 */
record GrantRow(Grant grant, String type, Optional<TokenSet> tokens, long generation, long epoch, boolean provisional) {
    long id() {
        return grant.id();
    }
}
