package dev.zoomflow.zoom;

import dev.zoomflow.api.Secret;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a single value can be in Java; empty where the value is of another kind. */
final class Scalars {
    record Scalar(String kind, Function<Json, Optional<?>> conversion) {
        Optional<?> from(Json value) {
            return conversion.apply(value);
        }
    }

    private static final Map<Class<?>, Scalar> ALL = Map.of(
            String.class, new Scalar("a text", Scalars::text),
            int.class, new Scalar("a whole number", value -> whole(value).flatMap(Scalars::narrow)),
            Integer.class, new Scalar("a whole number", value -> whole(value).flatMap(Scalars::narrow)),
            long.class, new Scalar("a whole number", Scalars::whole),
            Long.class, new Scalar("a whole number", Scalars::whole),
            double.class, new Scalar("a number", value -> number(value).map(BigDecimal::doubleValue)),
            Double.class, new Scalar("a number", value -> number(value).map(BigDecimal::doubleValue)),
            Instant.class, new Scalar("a time with a zone", Scalars::time),
            Secret.class,
                    new Scalar("a text that is not blank", value -> shown(value).map(Secret::of)));

    private static final Scalar FLAG = new Scalar("a flag", Scalars::flag);

    private Scalars() {}

    static Optional<Scalar> of(Class<?> type) {
        return type == boolean.class || type == Boolean.class ? Optional.of(FLAG) : Optional.ofNullable(ALL.get(type));
    }

    private static Optional<String> text(Json value) {
        if (value instanceof Json.Text text) {
            return Optional.of(text.value());
        } else if (value instanceof Json.Numeral number) {
            return Optional.of(number.literal());
        }
        return value instanceof Json.Flag flag ? Optional.of(Boolean.toString(flag.value())) : Optional.empty();
    }

    private static Optional<String> shown(Json value) {
        return text(value).filter(text -> !text.isBlank());
    }

    private static Optional<BigDecimal> number(Json value) {
        try {
            // long enough for any number of Zoom's, too short to be a burden: 1e999999999 would become a huge integer
            return value instanceof Json.Flag
                    ? Optional.empty()
                    : text(value).filter(digits -> digits.length() <= 40).map(BigDecimal::new);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Long> whole(Json value) {
        try {
            return number(value)
                    .filter(exact -> Math.abs((long) exact.scale()) < 40)
                    .map(BigDecimal::longValueExact);
        } catch (ArithmeticException fractionOrTooLarge) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> narrow(Long whole) {
        return whole == whole.intValue() ? Optional.of(whole.intValue()) : Optional.empty();
    }

    private static Optional<Boolean> flag(Json value) {
        return text(value)
                .filter(word -> word.equals("true") || word.equals("false"))
                .map(Boolean::valueOf);
    }

    private static Optional<Instant> time(Json value) {
        try {
            return value instanceof Json.Numeral
                    ? whole(value).map(Instant::ofEpochMilli)
                    : text(value).map(Instant::parse);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
