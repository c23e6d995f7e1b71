package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.setting.SettingsBook;
import dev.zoomflow.testkit.world.Directory;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Who belongs to an account: each call changes what the API shows and tells it. Thread-safe. */
public final class Membership {
    private final Directory directory;
    private final Profiles profiles;
    private final UserEvents told;
    private final News news;
    private final List<Estate> estates;

    public Membership(Directory directory, Profiles profiles, News news, List<Estate> estates) {
        this.directory = directory;
        this.profiles = profiles;
        this.told = new UserEvents(news, profiles);
        this.news = news;
        this.estates = List.copyOf(estates);
    }

    /**
     * An administrator invites somebody in the portal.
     *
     * @throws IllegalArgumentException when the address belongs to a user already
     */
    public User invite(User operator, String email, String firstName, String lastName) {
        if (directory.user(email).isPresent()) {
            throw new IllegalArgumentException(email + " belongs to a user already");
        }
        ObjectNode info = Json.object().put("email", email);
        info.put("first_name", firstName).put("last_name", lastName).put("type", 1);
        return create(operator, Admission.CREATE, info);
    }

    synchronized User create(User operator, Admission how, ObjectNode info) {
        String email = mustBeFree(operator, JsonBody.text(info, "email"));
        UserFields fields = new UserFields(info);
        User blank = new User(Identifiers.id(), operator.accountId(), email, "", "", operator.timezone());
        User user = fields.of(blank);
        String now = ZoomTime.utc(news.now());
        ObjectNode profile =
                Json.object().put("type", 1).put("status", how.status().word());
        profile.put("created_at", now).put("user_created_at", now).put("last_login_time", "");
        profile.put("verified", how == Admission.CREATE ? 0 : 1);
        profile.putArray("login_types").add(how.loginType());
        profiles.change(user, profile.setAll(fields.profile()));
        directory.add(user);
        told.created(operator, user, how);
        return user;
    }

    private String mustBeFree(User operator, String email) {
        Optional<User> known = directory.user(email);
        if (known.isPresent()) {
            boolean here = known.get().accountId().equals(operator.accountId());
            throw new ApiError(here ? 409 : 400, here ? 1005 : 1009, "User already in the account: " + email);
        }
        JsonBody.mustBeAddress("user_info.email", email);
        return email;
    }

    /** Whoever was invited follows the link in the mail. */
    public synchronized void accept(User user) {
        if (profiles.status(user) == Status.PENDING) {
            profiles.status(user, Status.ACTIVE);
            profiles.change(user, Json.object().put("verified", 1));
            told.accepted(user);
        }
    }

    synchronized void update(User operator, User user, UserFields fields) {
        ObjectNode before = profiles.whole(user);
        profiles.change(user, fields.profile());
        replace(operator, fields.of(user), before);
    }

    /**
     * @param url where it is; empty where there is none any more
     */
    synchronized void picture(User operator, User user, String url) {
        ObjectNode before = profiles.whole(user);
        profiles.change(user, Json.object().put("pic_url", url));
        replace(operator, user, before);
    }

    synchronized void rename(User operator, User user, String email) {
        ObjectNode before = profiles.whole(user);
        User renamed = new User(
                user.id(),
                user.accountId(),
                mustBeFree(operator, email),
                user.firstName(),
                user.lastName(),
                user.timezone());
        replace(operator, renamed, before);
    }

    private void replace(User operator, User changed, ObjectNode before) {
        directory.add(changed);
        told.updated(operator, changed, before, profiles.whole(changed));
    }

    void settingsChanged(User operator, User user, SettingsBook.Change change) {
        if (!change.isNothing()) {
            told.settingsUpdated(operator, user, change.was(), change.is());
        }
    }

    public void activate(User operator, User user) {
        become(operator, user, Status.ACTIVE, "activated");
    }

    public void deactivate(User operator, User user) {
        become(operator, user, Status.INACTIVE, "deactivated");
    }

    private synchronized void become(User operator, User user, Status status, String happened) {
        if (profiles.status(user) != status) {
            profiles.status(user, status);
            told.happened(operator, happened, user);
        }
    }

    /** The person keeps Zoom, as somebody outside of the account. */
    public void disassociate(User operator, User user) {
        leave(operator, user, Departure.DISASSOCIATE, Optional.empty(), Set.of());
    }

    public void delete(User operator, User user) {
        leave(operator, user, Departure.DELETE, Optional.empty(), Set.of());
    }

    /**
     * @param heir gets the estates of these names; the others are lost
     */
    synchronized void leave(User operator, User user, Departure departure, Optional<User> heir, Set<String> inherited) {
        estates.forEach(estate -> heir.filter(someone -> inherited.contains(estate.name()))
                .ifPresentOrElse(someone -> estate.pass(user, someone), () -> estate.drop(user)));
        told.happened(operator, departure.told(), user);
        directory.remove(user);
        profiles.forget(user);
    }

    /** {@code user.signed_in} */
    public void signIn(User user) {
        profiles.change(user, Json.object().put("last_login_time", ZoomTime.utc(news.now())));
        told.signed("in", user);
    }

    /** {@code user.signed_out} */
    public void signOut(User user) {
        told.signed("out", user);
    }
}
