package dev.zoomflow.testkit.phone;

import tools.jackson.databind.node.ObjectNode;

/** Things that have calling plans. */
record Planned(CallingPlans plans) implements Custom {
    @Override
    public void removed(Thing thing) {
        plans.forget(thing.id());
    }

    @Override
    public void show(Thing thing, ObjectNode json, boolean whole) {
        json.setAll(plans.shown(thing.accountId(), thing.id()));
    }
}
