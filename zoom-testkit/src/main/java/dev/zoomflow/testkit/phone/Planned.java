package dev.zoomflow.testkit.phone;

import tools.jackson.databind.node.ObjectNode;

/** Things that are called and have calling plans. */
record Planned(Extensions extensions, CallingPlans plans) implements Custom {
    @Override
    public void check(Thing thing) {
        extensions.check(thing);
    }

    @Override
    public void kept(Thing thing) {
        extensions.kept(thing);
    }

    @Override
    public void removed(Thing thing) {
        extensions.removed(thing);
        plans.forget(thing.id());
    }

    @Override
    public void show(Thing thing, ObjectNode json, boolean whole) {
        extensions.show(thing, json, whole);
        json.setAll(plans.shown(thing.accountId(), thing.id()));
    }
}
