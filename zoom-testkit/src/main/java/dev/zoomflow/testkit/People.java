package dev.zoomflow.testkit;

import dev.zoomflow.testkit.user.Membership;
import dev.zoomflow.testkit.user.Presence;

/**
 * Does what administrators do to the users of their account, and what users do themselves. Each call changes what the
 * API shows and sends Zoom's events to the subscriptions; none waits for their answers. Thread-safe.
 */
public final class People {
    private final Membership membership;
    private final Presence presence;

    People(Office office) {
        this.membership = office.membership;
        this.presence = office.presence;
    }

    /**
     * An administrator invites somebody by mail, who is pending until {@link #accept}: {@code user.created}.
     *
     * @throws IllegalArgumentException when the address belongs to a user already
     */
    public User invite(User administrator, String email, String firstName, String lastName) {
        return membership.invite(administrator, email, firstName, lastName);
    }

    /** Follows the link in the mail: {@code user.invitation_accepted}. */
    public void accept(User invited) {
        membership.accept(invited);
    }

    /** {@code user.deactivated}, unless this user is so already. */
    public void deactivate(User administrator, User user) {
        membership.deactivate(administrator, user);
    }

    /** {@code user.activated}, unless this user is so already. */
    public void activate(User administrator, User user) {
        membership.activate(administrator, user);
    }

    /** {@code user.disassociated}; all that this user allowed is dead, the meetings are deleted. */
    public void disassociate(User administrator, User user) {
        membership.disassociate(administrator, user);
    }

    /** {@code user.deleted}; all that this user allowed is dead, the meetings are deleted. */
    public void delete(User administrator, User user) {
        membership.delete(administrator, user);
    }

    /** {@code user.signed_in}, from a browser. */
    public void signIn(User user) {
        membership.signIn(user);
    }

    /** {@code user.signed_out}, from a browser. */
    public void signOut(User user) {
        membership.signOut(user);
    }

    /**
     * {@code user.presence_status_updated}, unless others see this user so already.
     *
     * @param status in Zoom's words, such as {@code Away} or {@code Do_Not_Disturb}
     */
    public void show(User user, String status) {
        presence.change(user, status);
    }
}
