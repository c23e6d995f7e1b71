package dev.zoomflow.testkit.payload;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.LongNode;

/** Stand-ins of the same form. Without the key nobody can try out which value one stands for. Thread-safe. */
final class Pseudonyms {
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f]*:[0-9a-f:]+");
    private static final Pattern NAME = Pattern.compile(".*(_|^)(first|last|display|user|host|owner)?_?name");

    private final SecretKeySpec key;

    private Pseudonyms(SecretKeySpec key) {
        this.key = key;
    }

    static Pseudonyms unrepeatable() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new Pseudonyms(new SecretKeySpec(key, "HmacSHA256"));
    }

    /** As many digits, the first not 0. */
    JsonNode number(JsonNode value) {
        String digits = value.asString("").replaceAll("[^0-9]", "");
        String other = dice(value.asString("")).digits(Math.max(1, digits.length()));
        return other.length() < 19
                ? LongNode.valueOf(Long.parseLong(other))
                : BigIntegerNode.valueOf(new BigInteger(other));
    }

    /**
     * @param member the name of the member whose value it is: names of people become names
     */
    String text(String member, String value) {
        if (value.isEmpty()) {
            return value;
        }
        Dice dice = dice(value);
        if (value.contains("@")) {
            return Person.invented(dice).email().replace("@", "." + dice.hex(3) + "@");
        }
        if (value.matches("[a-z]+://.*")) {
            return "https://example.com/" + dice.hex(8);
        }
        return ADDRESS.matcher(value).matches() ? "203.0.113." + dice.number(1, 254) : id(member, value, dice);
    }

    private static String id(String member, String value, Dice dice) {
        if (value.matches("\\+?[0-9]+")) {
            boolean dialled = value.startsWith("+");
            return (dialled ? "+" : "") + dice.digits(value.length() - (dialled ? 1 : 0));
        }
        if (UUID.matcher(value).matches()) {
            return value.equals(value.toUpperCase(Locale.ROOT)) ? dice.upperCaseUuid() : dice.uuid();
        }
        if (value.matches("[A-Za-z0-9_-]{22}")) {
            return dice.id();
        }
        return value.matches("[A-Za-z0-9+/]{22}==") ? dice.base64() : words(member, value, dice);
    }

    private static String words(String member, String value, Dice dice) {
        Person person = Person.invented(dice);
        if (member.equals("first_name")) {
            return person.first();
        }
        if (member.equals("last_name")) {
            return person.last();
        }
        boolean named = NAME.matcher(member).matches();
        return named ? person.name() + " " + dice.hex(2) : "text of " + value.length() + " characters " + dice.hex(4);
    }

    private Dice dice(String value) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return new Dice(ByteBuffer.wrap(hash).getLong(), "");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }
}
