package dev.zoomflow.testkit.phone;

import java.util.Map;

/** Where a number is at home, by its country calling code (ITU-T E.164). */
final class Country {
    private static final String USUAL = "US";
    private static final int LONGEST_CODE = 3;
    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("7", "RU"),
            Map.entry("27", "ZA"),
            Map.entry("30", "GR"),
            Map.entry("31", "NL"),
            Map.entry("32", "BE"),
            Map.entry("33", "FR"),
            Map.entry("34", "ES"),
            Map.entry("351", "PT"),
            Map.entry("353", "IE"),
            Map.entry("358", "FI"),
            Map.entry("36", "HU"),
            Map.entry("380", "UA"),
            Map.entry("39", "IT"),
            Map.entry("40", "RO"),
            Map.entry("41", "CH"),
            Map.entry("420", "CZ"),
            Map.entry("43", "AT"),
            Map.entry("44", "GB"),
            Map.entry("45", "DK"),
            Map.entry("46", "SE"),
            Map.entry("47", "NO"),
            Map.entry("48", "PL"),
            Map.entry("49", "DE"),
            Map.entry("52", "MX"),
            Map.entry("54", "AR"),
            Map.entry("55", "BR"),
            Map.entry("56", "CL"),
            Map.entry("57", "CO"),
            Map.entry("60", "MY"),
            Map.entry("61", "AU"),
            Map.entry("62", "ID"),
            Map.entry("63", "PH"),
            Map.entry("64", "NZ"),
            Map.entry("65", "SG"),
            Map.entry("66", "TH"),
            Map.entry("81", "JP"),
            Map.entry("82", "KR"),
            Map.entry("84", "VN"),
            Map.entry("852", "HK"),
            Map.entry("86", "CN"),
            Map.entry("886", "TW"),
            Map.entry("90", "TR"),
            Map.entry("91", "IN"),
            Map.entry("971", "AE"),
            Map.entry("972", "IL"));

    private Country() {}

    /** @return the account's own country where the number has no code, or one that is not in the list */
    static String of(String number) {
        for (int length = Math.min(LONGEST_CODE, number.length() - 1); number.startsWith("+") && length > 0; length--) {
            String country = BY_CODE.get(number.substring(1, length + 1));
            if (country != null) {
                return country;
            }
        }
        return USUAL;
    }
}
