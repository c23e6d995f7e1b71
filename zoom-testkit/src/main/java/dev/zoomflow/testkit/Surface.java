package dev.zoomflow.testkit;

/** What one world offers, by its parts. */
final class Surface {
    final Simulation simulation;
    final Meetings meetings;
    final Webinars webinars;
    final Webhooks webhooks;
    final WebSockets webSockets;
    final Events events;
    final Tokens tokens;
    final Faults faults;

    Surface(Simulation simulation) {
        this.simulation = simulation;
        this.meetings = new Meetings(simulation.meetings);
        this.webinars = new Webinars(simulation.webinars);
        this.webhooks = new Webhooks(simulation);
        this.webSockets = new WebSockets(simulation);
        this.events = new Events(simulation);
        this.tokens = new Tokens(simulation.grants);
        this.faults = new Faults(simulation.faults);
    }
}
