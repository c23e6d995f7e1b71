package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets by what they are, and the search for them in every form in which they could be written down. */
final class KnownSecrets {
    private static final int SHORTEST = 12;
    private static final Pattern PERCENT = Pattern.compile("%[0-9A-F]{2}");
    private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9 ._/-]");

    private final Map<String, Set<String>> forms = new LinkedHashMap<>();

    /** @param value long enough not to stand anywhere by chance */
    void add(String what, String value) {
        if (value.length() < SHORTEST) {
            throw new IllegalArgumentException(what + " could be found by chance");
        }
        forms.computeIfAbsent(what, none -> new TreeSet<>()).addAll(forms(value));
    }

    int size() {
        return forms.size();
    }

    /** Which of them are in there. */
    List<String> in(String text) {
        return forms.entrySet().stream()
                .filter(secret -> secret.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Which of them are in the files below, and where; a folder may change meanwhile. Copies of jars are none of ours. */
    List<String> in(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(KnownSecrets::isOurs).toList()) {
                in(Files.readString(file, ISO_8859_1))
                        .forEach(what -> found.add(what + " in " + folder.relativize(file)));
            }
        }
        return found;
    }

    private static boolean isOurs(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".jar");
    }

    private static Set<String> forms(String value) {
        var bytes = value.getBytes(UTF_8);
        var inAddress = URLEncoder.encode(value, UTF_8);
        var forms = new TreeSet<>(List.of(
                value,
                new StringBuilder(value).reverse().toString(),
                inAddress,
                inAddress.replace("+", "%20"),
                lowerCase(inAddress),
                lowerCase(inAddress.replace("+", "%20")),
                value.replace("/", "\\/"),
                value.replace("\"", "\\\""),
                escaped(value, "\\u%04x"),
                escaped(value, "\\u%04X"),
                escaped(value, "&#%d;"),
                inPage(value),
                inPage(value).replace(">", "&gt;"),
                inPage(value).replace("\"", "&#34;").replace("'", "&#39;"),
                inPage(value).replace("\"", "&quot;").replace(">", "&gt;"),
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes)));
        for (var before = 0; before < 3; before++) {
            forms.add(inBase64(Base64.getEncoder(), bytes, before));
            forms.add(inBase64(Base64.getUrlEncoder(), bytes, before));
        }
        return forms;
    }

    private static String lowerCase(String address) {
        return PERCENT.matcher(address).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
    }

    private static String inPage(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** As JSON or a page may have what is no letter, digit, space, dash or dot. */
    private static String escaped(String value, String form) {
        return SPECIAL.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.format(Locale.ROOT, form, (int) found.group().charAt(0))));
    }

    /** What is the same wherever it stands in a longer text, such as in "Basic " and id:secret. */
    private static String inBase64(Base64.Encoder encoder, byte[] secret, int before) {
        var text = new byte[before + secret.length];
        System.arraycopy(secret, 0, text, before, secret.length);
        var whole = encoder.withoutPadding().encodeToString(text);
        return whole.substring(before == 0 ? 0 : before + 1, text.length / 3 * 4);
    }
}
