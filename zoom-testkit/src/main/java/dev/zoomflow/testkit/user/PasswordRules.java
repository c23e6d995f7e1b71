package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.rest.ApiError;
import java.util.List;
import java.util.regex.Pattern;

/** What every password of Zoom must have, each with the number and the words of its refusal. */
final class PasswordRules {
    private static final List<Rule> RULES = List.of(
            new Rule(1124, "Have at least 8 characters", ".{8}"),
            new Rule(1125, "Have at least 1 letter (a, b, c...)", "\\p{Alpha}"),
            new Rule(1126, "Have at least 1 number (1, 2, 3...)", "\\d"),
            new Rule(
                    1128,
                    "Include both Upper case and Lower case characters",
                    "\\p{Upper}.*\\p{Lower}|\\p{Lower}.*\\p{Upper}"),
            new Rule(1130, "Password can't use the same character.", "^(?!.*(.)\\1\\1\\1)"));

    private PasswordRules() {}

    /**
     * @param pattern is found in a password that keeps it
     */
    private record Rule(int code, String words, Pattern pattern) {
        Rule(int code, String words, String pattern) {
            this(code, words, Pattern.compile(pattern, Pattern.DOTALL));
        }

        boolean broken(String password) {
            return !pattern.matcher(password).find();
        }
    }

    /**
     * @throws ApiError with the first rule that it breaks
     */
    static void check(String password) {
        RULES.stream().filter(rule -> rule.broken(password)).findFirst().ifPresent(broken -> {
            throw new ApiError(400, broken.code(), broken.words());
        });
    }
}
