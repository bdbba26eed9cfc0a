package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads what was typed as a parameter of a query; each {@code @throws Malformed} with its name where it cannot be read. */
final class Typed {
    private Typed() {}

    static <E extends Enum<E>> @Nullable E choice(Class<E> type, String name, @Nullable String text) {
        return choice(type, Enum::name, name, text);
    }

    /** @param typed what callers call a constant */
    static <E extends Enum<E>> @Nullable E choice(
            Class<E> type, Function<E, String> typed, String name, @Nullable String text) {
        if (text == null) return null;
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> typed.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> malformed(name, "One of " + all(type, typed) + "."));
    }

    private static <E extends Enum<E>> String all(Class<E> type, Function<E, String> typed) {
        return Arrays.stream(type.getEnumConstants()).map(typed).collect(Collectors.joining(", ", "[", "]"));
    }

    static @Nullable UUID uuid(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw malformed(name, "Not a UUID.");
        }
    }

    static @Nullable Integer number(String name, @Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw malformed(name, "Not a whole number.");
        }
    }

    static @Nullable Boolean truth(String name, @Nullable String text) {
        if (text == null) return null;
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw malformed(name, "true or false.");
        };
    }

    /** Of the years 1 to 9999: nobody means others. */
    static @Nullable Instant instant(String name, @Nullable String text) {
        try {
            if (text == null) return null;
            if (text.matches("(?!0000)[0-9]{4}-.*")) return Instant.parse(text);
            throw malformed(name, "Of no year between 1 and 9999.");
        } catch (DateTimeParseException e) {
            throw malformed(name, "Not an instant such as 2026-12-18T16:30:00Z.");
        }
    }

    static @Nullable String form(String name, @Nullable String text, String pattern) {
        if (text == null || text.matches(pattern)) return text;
        throw malformed(name, "Not of the form of a " + name + ".");
    }

    static Malformed malformed(String name, String message) {
        return new Malformed(
                "invalid-parameter",
                "A query parameter cannot be read.",
                List.of(new Violation("?" + name, "invalid", message)));
    }
}
