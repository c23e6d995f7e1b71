package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Identifiers;
import tools.jackson.databind.node.ObjectNode;

/** Where help is sent to: addresses of the account, of sites and of users, one of which is the default for each. */
record EmergencyAddresses(Stock stock, Switchboard board) implements Custom {
    static final Kind KIND = Kind.of("Emergency address", "emergency_addresses")
            .withTotal()
            .required("address_line1")
            .optional("address_line2")
            .required("city")
            .required("state_code")
            .required("zip")
            .required("country")
            .initially("is_default", false)
            .unseen("site_id", false)
            .unseen("user_id", false);
    private static final String DEFAULT = "is_default";
    private static final String SITE = "site_id";
    private static final String USER = "user_id";

    /**
     * @throws ApiError when it is not whole
     */
    void add(String accountId, ObjectNode address) {
        stock.put(new Thing(Identifiers.id(), accountId, "", KIND.form().whole(address)));
    }

    void move(Thing site, String other) {
        stock.of(site.accountId()).stream()
                .filter(address -> address.text(SITE).equals(site.id()))
                .forEach(address -> stock.put(
                        address.with(address.said().deepCopy().put(SITE, other).put(DEFAULT, false))));
    }

    @Override
    public void check(Thing address) {
        if (!address.text(SITE).isEmpty()) {
            board.sites.find(address.accountId(), address.text(SITE));
        }
        if (!address.text(USER).isEmpty()
                && board.user(address.accountId(), address.text(USER)).isEmpty()) {
            throw ApiError.noSuchUser(address.text(USER));
        }
    }

    /** A new default takes the place of the one before. */
    @Override
    public void kept(Thing address) {
        if (address.said().path(DEFAULT).asBoolean(false)) {
            stock.of(address.accountId()).stream()
                    .filter(other ->
                            !other.id().equals(address.id()) && place(other).equals(place(address)))
                    .forEach(other ->
                            stock.put(other.with(other.said().deepCopy().put(DEFAULT, false))));
        }
    }

    private static String place(Thing address) {
        return address.text(USER) + " " + address.text(SITE);
    }

    @Override
    public void show(Thing address, ObjectNode json, boolean whole) {
        boolean users = !address.text(USER).isEmpty();
        json.put("level", users ? 2 : address.text(SITE).isEmpty() ? 0 : 1);
        board.user(address.accountId(), address.text(USER))
                .ifPresent(user -> json.set(
                        "owner",
                        Json.object()
                                .put("id", user.id())
                                .put("name", user.displayName())
                                .put("extension_number", board.book.extension(user))));
        board.sites
                .known(address.accountId(), address.text(SITE))
                .ifPresent(site -> json.putObject("site").put("id", site.id()).put("name", site.text("name")));
    }
}
