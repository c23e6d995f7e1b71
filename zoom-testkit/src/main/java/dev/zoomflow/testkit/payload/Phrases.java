package dev.zoomflow.testkit.payload;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Members that hold words. */
final class Phrases {
    private static final List<String> SENTENCES = List.of(
            "See you tomorrow.",
            "The draft is in the usual folder.",
            "Can we move this to Thursday?",
            "Prices are up 3 % – who tells the team?",
            "Très bien, merci !",
            "Done ✔",
            "Agenda: numbers, plans, questions");

    private Phrases() {}

    static String text(Slot slot) {
        String name = slot.name().toLowerCase(Locale.ROOT);
        if (name.matches("(.*_)?topic|session_name|(summary|note)_title|event_name|subject")) {
            return slot.within("old_object") ? "Untitled" : slot.scene().topic();
        }
        if (name.matches(
                ".*(message|message_content|content|content_text|comments?|description|desc|agenda|summary|note|notes|text|answer|overview)")) {
            return slot.byPlace().pick(SENTENCES);
        }
        if (name.endsWith("_date")) {
            return LocalDate.ofInstant(slot.scene().times().of(name), ZoneOffset.UTC)
                    .toString();
        }
        return known(slot, name);
    }

    private static String known(Slot slot, String name) {
        Dice dice = slot.byName();
        return switch (name) {
            case "leave_reason" ->
                "left the meeting. Reason : " + dice.pick("left the meeting.", "Host ended the meeting.");
            case "country", "country_code", "phone_country", "caller_country_iso_code", "callee_country_iso_code" ->
                "US";
            case "country_name" -> "United States";
            case "caller_country_code", "callee_country_code" -> "1";
            case "city", "location", "caller_location", "callee_location" -> dice.pick("Chicago", "Lisbon", "Łódź");
            case "zip" -> dice.digits(5);
            case "state", "state_code" -> dice.pick("IL", "CA");
            case "address", "address_line1" -> dice.number(1, 99) + " Harbour Street";
            case "language", "primary_language" -> "en-US";
            case "languages" -> "English";
            case "org", "company", "organization", "account_name" -> "Fjord & Sons";
            case "department", "dept" -> "Engineering";
            case "job_title" -> "Engineer";
            case "title" -> "Where did you hear of us?";
            case "handup_result" -> slot.scene().event().contains("missed") ? "No Answer" : "Call connected";
            case "result" -> "Call connected";
            case "alternative_hosts" -> "";
            case "industry" -> "Transport";
            case "channel_name", "channelname" -> dice.pick("general", "release-train", "café");
            case "emoji" -> "👍";
            case "cmd" -> "help";
            case "weekly_days" -> Long.toString(dice.number(1, 7));
            case "code" -> dice.digits(6);
            default -> words(slot, dice);
        };
    }

    /** The last resort: what the member is called. */
    private static String words(Slot slot, Dice dice) {
        String name = slot.name()
                .replace('_', ' ')
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        if (name.equals("name")) {
            String object = slot.objects().get(slot.objects().size() - 1);
            name = object.matches("(old_)?object|payload") ? slot.family().replace('_', ' ') : object.replace('_', ' ');
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " " + dice.number(1, 99);
    }
}
