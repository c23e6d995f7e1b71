package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.IssuedTokens;
import dev.zoomflow.testkit.TokenRules;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.world.Directory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may do what with which token. One token set for each app and user. Thread-safe. */
public final class Grants {
    private final Directory directory;
    private final TokenRules rules;
    private final InstantSource clock;
    private final TokenMint mint;
    private final TokenStore store = new TokenStore();

    public Grants(Directory directory, TokenRules rules, InstantSource clock) {
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
        this.mint = new TokenMint(clock);
    }

    /** Takes up what the file holds, and writes every change there from now on. */
    public synchronized void keepIn(Path file) {
        store.keepIn(file, directory);
    }

    /** Ends all tokens, also in the file, and says which that is; what is given out from here later is kept nowhere. */
    public synchronized Optional<Path> abandon() {
        return store.abandon();
    }

    /** Replaces what this app had of this user: its older tokens are dead. */
    synchronized TokenPair authorize(Grant grant) {
        store.kill(grant.app().clientId(), grant.user().id());
        return issue(grant, 0);
    }

    /** As {@link #authorize}, of all that the app declares. */
    public IssuedTokens issue(App app, User user) {
        TokenPair pair = authorize(new Grant(app, user, GrantedScopes.forUsers(app, app.scopes())));
        AccessToken access = pair.access();
        return new IssuedTokens(access.value(), pair.refresh().orElseThrow(), access.scopes());
    }

    /** The ids of those who allowed this app something and did not take it back. */
    public synchronized Set<String> users(String clientId) {
        return store.refreshTokens().stream()
                .map(RefreshToken::grant)
                .filter(grant -> grant.app().clientId().equals(clientId))
                .map(grant -> grant.user().id())
                .collect(Collectors.toSet());
    }

    /** The scopes that the user has allowed the app so far. */
    synchronized Set<String> scopes(App app, User user) {
        return store.refreshTokens().stream()
                .filter(token -> token.grant().isOf(app.clientId(), user.id()))
                .findFirst()
                .map(token -> token.grant().scopes())
                .orElse(Set.of());
    }

    /**
     * The used token is dead as soon as there is a new one, unless the rules leave it time.
     *
     * @throws OauthProblem when the token is not good
     */
    synchronized TokenPair refresh(App app, String value) {
        RefreshToken token = store.refresh(value)
                .filter(known -> known.grant().app().clientId().equals(app.clientId()))
                .filter(this::usable)
                .orElseThrow(OauthError.INVALID_TOKEN::problem);
        Grant old = token.grant();
        User owner = directory.user(old.user().id()).orElseThrow(OauthError.OWNER_GONE::problem);
        if (!app.scopes().isEmpty() && !app.scopes().containsAll(old.scopes())) {
            throw OauthError.SCOPES_CHANGED.problem();
        }
        int next = newest(old) + 1;
        retire(token);
        return issue(new Grant(app, owner, old.scopes()), next);
    }

    private boolean usable(RefreshToken token) {
        Instant now = clock.instant();
        return now.isBefore(token.expiresAt())
                && (token.usedAt().isEmpty()
                        || now.isBefore(token.usedAt().get().plus(rules.refreshGrace()))
                        || newest(token.grant()) - token.generation() <= rules.refreshTolerance());
    }

    private int newest(Grant grant) {
        return store.refreshTokens().stream()
                .filter(known ->
                        known.grant().isOf(grant.app().clientId(), grant.user().id()))
                .mapToInt(RefreshToken::generation)
                .max()
                .orElse(0);
    }

    private void retire(RefreshToken token) {
        if (rules.refreshGrace().isZero() && rules.refreshTolerance() == 0) {
            store.remove(token);
        } else if (token.usedAt().isEmpty()) {
            store.put(token.used(clock.instant()));
        }
    }

    /** A token beside the others, unless the rules allow one only, for apps that act for their own account. */
    synchronized TokenPair forOwnAccount(App app, User owner) {
        if (rules.singleServerToken()) {
            store.removeAccess(token -> token.clientId().equals(app.clientId()));
        }
        return access(new Grant(app, owner, app.scopes()));
    }

    /** A token of the app itself, which may do what no user has to allow. */
    synchronized TokenPair forAppItself(App app, User owner) {
        return access(new Grant(app, owner, GrantedScopes.ofAppItself(app)));
    }

    private TokenPair access(Grant grant) {
        AccessToken access = mint.access(grant);
        store.put(access);
        store.save();
        return new TokenPair(access, Optional.empty());
    }

    private TokenPair issue(Grant grant, int generation) {
        AccessToken access = mint.access(grant);
        RefreshToken refresh = mint.refresh(grant, generation);
        store.put(access);
        store.put(refresh);
        store.save();
        return new TokenPair(access, Optional.of(refresh.value()));
    }

    /** Ends the whole grant that this access or refresh token of the app belongs to. */
    synchronized void revoke(App app, String token) {
        boolean own = store.refresh(token)
                .map(known -> known.grant().app().clientId())
                .or(() -> store.access(token).map(AccessToken::clientId))
                .filter(app.clientId()::equals)
                .isPresent();
        if (own) {
            revoke(token);
        }
    }

    /** Ends the whole grant that this access or refresh token belongs to. */
    public synchronized void revoke(String token) {
        store.refresh(token)
                .map(RefreshToken::grant)
                .ifPresent(
                        grant -> store.kill(grant.app().clientId(), grant.user().id()));
        store.access(token).ifPresent(known -> store.kill(known.clientId(), known.userId()));
        store.save();
    }

    /** Ends what the user allowed the app. */
    public synchronized void revoke(App app, User user) {
        store.kill(app.clientId(), user.id());
        store.save();
    }

    /** Ends everything the user ever allowed. */
    public synchronized void revokeAll(User user) {
        store.removeRefresh(token -> token.grant().user().id().equals(user.id()));
        store.removeAccess(token -> token.userId().equals(user.id()));
        store.save();
    }

    public synchronized void expireAccessTokens() {
        store.accessTokens().forEach(token -> store.put(token.expiredAt(clock.instant())));
        store.save();
    }

    /** The token, also when it has expired, unless its app or its user is no more. */
    public synchronized Optional<AccessToken> find(String accessToken) {
        return store.access(accessToken)
                .filter(token -> directory
                        .app(token.clientId())
                        .filter(app -> !app.listing().disabled())
                        .isPresent())
                .filter(token -> directory.user(token.userId()).isPresent());
    }
}
