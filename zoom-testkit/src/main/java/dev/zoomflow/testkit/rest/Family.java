package dev.zoomflow.testkit.rest;

/** Operations that belong together, with the state behind them. */
public interface Family {
    void addTo(Endpoints endpoints);
}
