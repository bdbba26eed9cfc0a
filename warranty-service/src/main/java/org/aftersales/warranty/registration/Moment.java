package org.aftersales.warranty.registration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code YYYY-MM-DDThh:mm:ss} followed by {@code Z} or {@code ±hh:mm}, and nothing else that ISO 8601 or java.time
 * would accept: no fractions, no 24:00, no leap second, no missing offset. Offsets reach to 23:59 (RFC 3339), which
 * is more than {@link java.time.ZoneOffset} takes.
 */
final class Moment {

    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})");

    private Moment() {}

    static Optional<Instant> parse(String text) {
        if (!FORM.matcher(text).matches() || text.startsWith("0000")) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            var time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
            var local = date.toEpochDay() * 86_400 + time.toSecondOfDay();
            return Optional.of(Instant.ofEpochSecond(local - offsetSeconds(text)));
        } catch (DateTimeException noSuchDateOrTime) {
            return Optional.empty();
        }
    }

    private static int offsetSeconds(String text) {
        if (text.charAt(19) == 'Z') {
            return 0;
        }
        var seconds = LocalTime.of(number(text, 20, 22), number(text, 23, 25)).toSecondOfDay();
        return text.charAt(19) == '-' ? -seconds : seconds;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
