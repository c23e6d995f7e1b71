package dev.zoomflow.testkit.phone;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Things that several answer for. */
record Crew(Crews crews) implements Custom {
    @Override
    public void removed(Thing thing) {
        crews.clear(thing);
    }

    @Override
    public void show(Thing thing, ObjectNode json, boolean whole) {
        if (whole) {
            ObjectNode members = json.putObject("members");
            ArrayNode users = members.putArray("users");
            ArrayNode areas = members.putArray("common_areas");
            crews.of(thing).forEach(member -> (member.area() ? areas : users).add(member.json()));
        }
    }
}
