package dev.zoomflow.testkit;

import dev.zoomflow.testkit.marketplace.Marketplace;
import dev.zoomflow.testkit.marketplace.Removal;
import dev.zoomflow.testkit.report.Billing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Does what people do in Zoom's web portal and no call of the API does. Each call changes what the API shows;
 * Zoom is not known to send an event for any of them but the removal of apps. Thread-safe.
 */
public final class Portal {
    private final Office office;
    private final Inventory inventory;
    private final Marketplace marketplace;
    private final Removal removal;

    Portal(Simulation simulation) {
        this.office = simulation.office;
        this.inventory = simulation.inventory;
        this.marketplace = simulation.marketplace;
        this.removal = simulation.removal;
    }

    /** Gives a user the role of an administrator, with all permissions, or takes it back; at first nobody has it. */
    public void administrator(User user, boolean is) {
        office.profiles.administers(user, is);
    }

    /** Puts a device, switched on, into a user's personal Zoom Room; returns the device's id. */
    public String personalRoom(User user, String device, String room) {
        return office.rooms.furnish(user, device, room);
    }

    /**
     * Switches a device of a personal Zoom Room on or off.
     *
     * @throws IllegalArgumentException when there is none of this id
     */
    public void turn(String device, boolean on) {
        office.rooms.turn(device, on);
    }

    /** Makes a group of devices; returns its id. */
    public String deviceGroup(Account account, String name, String description) {
        return inventory.machines.groups().add(account.id(), name, description);
    }

    /**
     * Offers firmware for the appliances of a group that are of this model.
     *
     * @throws IllegalArgumentException when there is no such group
     */
    public void offerFirmware(String group, String vendor, String model, String version) {
        inventory.machines.groups().offerFirmware(group, vendor, model, version);
    }

    /**
     * Offers a version of the app for the appliances of a group.
     *
     * @throws IllegalArgumentException when there is no such group
     */
    public void offerApp(String group, String version) {
        inventory.machines.groups().offerApp(group, version);
    }

    /**
     * Gives a user a personal audio conference; returns its id.
     *
     * @param country of the number, two letters
     */
    public long audioConference(User user, String country, String number) {
        return inventory.conferences.add(user, country, number);
    }

    /** Adds a template to those that an account's summaries may be written after; returns its id. */
    public String summaryTemplate(Account account, String name, String description) {
        return inventory.templates.add(account.id(), name, description);
    }

    /** Begins the billing report of a period; returns its id. */
    public String billingReport(Account account, LocalDate from, LocalDate to) {
        return inventory.billing.open(account.id(), from, to);
    }

    /**
     * Adds a charge to a billing report.
     *
     * @param amount in dollars, with the tax
     * @throws IllegalArgumentException when there is no such report
     */
    public void charge(String report, String name, int quantity, BigDecimal amount, BigDecimal tax) {
        inventory.billing.charge(report, new Billing.Charge(name, quantity, amount, tax));
    }

    /** From now on the app has a plan that it sells in the Marketplace. */
    public void sell(App app, String plan) {
        marketplace.monetization().sell(app, plan);
    }

    /**
     * A user buys a plan of an app.
     *
     * @throws IllegalArgumentException when the app does not sell it
     */
    public void buy(User user, App app, String plan) {
        marketplace.monetization().buy(user, app, plan);
    }

    /**
     * Removes an app that this user installed or, if it is admin-managed, somebody of the account: its tokens are dead,
     * and if it is {@linkplain App#asPublished() published} it is told with {@code app_deauthorized}.
     *
     * @throws IllegalArgumentException when it is not installed there
     */
    public void remove(User user, App app) {
        removal.remove(user, app);
    }

    /** As {@link #remove}, all apps that this user installed; also ends tokens of Server-to-Server apps. */
    public void removeApps(User user) {
        removal.removeAll(user);
    }

    /** A user fills in a field that an app asks for. */
    public void fill(User user, App app, String field, String value) {
        marketplace.fields().fill(app, user, field, value);
    }

    /** What apps told a user in the activity center, oldest first. */
    public List<String> notifications(User user) {
        return marketplace.notifications().of(user);
    }
}
