package dev.zoomflow.testkit.payload;

import dev.zoomflow.testkit.User;
import java.util.List;
import java.util.Locale;

/** Somebody in a sample: with a Zoom account of the simulator's world, or invented. */
record Person(String id, String email, String first, String last, String timezone, String phone) {
    private static final List<String> FIRST = List.of(
            "Amara", "Bruno", "Chloé", "Dai", "Elif", "Farid", "Greta", "Hana", "Ivo", "Jonas", "Kaya", "Lucía");
    private static final List<String> LAST = List.of(
            "Okafor",
            "Lindqvist",
            "Moreau",
            "Tanaka",
            "Yılmaz",
            "Haddad",
            "Novak",
            "Silva",
            "Keller",
            "Brandt",
            "Osei");
    private static final List<String> ZONES =
            List.of("America/New_York", "Europe/Berlin", "Asia/Tokyo", "America/Sao_Paulo", "Australia/Sydney");

    static Person of(User user) {
        String phone = phone(new Dice(0, user.id()));
        return new Person(user.id(), user.email(), user.firstName(), user.lastName(), user.timezone(), phone);
    }

    static Person invented(Dice dice) {
        String first = dice.pick(FIRST);
        String last = dice.pick(LAST);
        String mail = (ascii(first) + "." + ascii(last)).toLowerCase(Locale.ROOT) + "@example.com";
        return new Person(dice.id(), mail, first, last, dice.pick(ZONES), phone(dice));
    }

    String name() {
        return first + " " + last;
    }

    /** The number inside the company. */
    long extension() {
        return 800L + Math.floorMod(id.hashCode(), 200);
    }

    String jid() {
        return id.toLowerCase(Locale.ROOT) + "@xmpp.zoom.us";
    }

    /** Of the numbers that are kept for stories. */
    private static String phone(Dice dice) {
        return "+1" + dice.pick("205", "312", "415", "646") + "55501" + dice.number(10, 99);
    }

    private static String ascii(String name) {
        return name.replace('é', 'e').replace('ı', 'i').replace('í', 'i');
    }
}
