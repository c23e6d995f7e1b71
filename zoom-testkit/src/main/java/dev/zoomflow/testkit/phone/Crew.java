package dev.zoomflow.testkit.phone;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Things that are called and that several answer for. */
record Crew(Extensions extensions, Crews crews) implements Custom {
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
        crews.clear(thing);
    }

    @Override
    public void show(Thing thing, ObjectNode json, boolean whole) {
        extensions.show(thing, json, whole);
        if (whole) {
            ObjectNode members = json.putObject("members");
            ArrayNode users = members.putArray("users");
            ArrayNode areas = members.putArray("common_areas");
            crews.of(thing).forEach(member -> (member.area() ? areas : users).add(member.json()));
        }
    }
}
