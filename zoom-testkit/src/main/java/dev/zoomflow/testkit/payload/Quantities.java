package dev.zoomflow.testkit.payload;

import java.util.Locale;

/** Members that hold numbers. */
final class Quantities {
    private Quantities() {}

    static long number(Slot slot, MemberType type) {
        String name = slot.name().toLowerCase(Locale.ROOT);
        Dice dice = slot.byPlace();
        if (name.equals("extension_number")) {
            return People.subject(slot).extension();
        }
        if (name.equals("duration")) {
            return slot.scene().times().duration();
        }
        if (type == MemberType.LONG || name.endsWith("size")) {
            return dice.number(20_000, 80_000_000);
        }
        return switch (name) {
            case "start_position" -> dice.number(0, 3);
            case "end_position" -> dice.number(4, 12);
            case "duration_in_second" -> slot.scene().times().duration() * 60;
            case "monthly_day" -> dice.number(1, 28);
            case "repeat_interval" -> dice.number(1, 3);
            case "end_times" -> dice.number(2, 12);
            case "min_port" -> dice.number(1024, 2000);
            case "max_port" -> dice.number(2001, 9000);
            default -> byEnding(name, dice);
        };
    }

    private static long byEnding(String name, Dice dice) {
        if (name.endsWith("rssi")) {
            return dice.number(-80, -30);
        }
        if (name.contains("capacity")) {
            return dice.pick(100, 300, 500, 1000);
        }
        if (name.contains("percent") || name.contains("score") || name.contains("ratio")) {
            return dice.number(40, 100);
        }
        if (name.endsWith("_time") || name.contains("second")) {
            return dice.number(1, 90);
        }
        return dice.number(1, 20);
    }
}
