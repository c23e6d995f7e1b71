package dev.zoomflow.testkit.payload;

import java.util.ArrayList;
import java.util.List;

/**
 * A member that wants a value.
 *
 * @param objects the names of what it is in, from the outside
 * @param index in the nearest list around it; 0 outside of lists
 */
record Slot(Scene scene, List<String> objects, String name, int index) {
    Slot in(String object, int place) {
        List<String> around = new ArrayList<>(objects);
        around.add(object);
        return new Slot(scene, List.copyOf(around), "", place);
    }

    Slot named(String member) {
        return new Slot(scene, objects, member, index);
    }

    boolean within(String object) {
        return objects.contains(object);
    }

    /** Whether it is a member of {@code payload.object} itself, or of what that was before. */
    boolean ofTheObject() {
        return objects.size() == 2
                && (objects.get(1).equals("object") || objects.get(1).equals("old_object"));
    }

    String family() {
        return scene.family();
    }

    /** Falls the same way for all members of this name. */
    Dice byName() {
        return scene.dice(name + index);
    }

    /** Falls differently in each place. */
    Dice byPlace() {
        return scene.dice(String.join(".", objects) + "." + name + index);
    }
}
