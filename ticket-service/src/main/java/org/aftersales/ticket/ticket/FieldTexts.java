package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fields of something as text, as the chain of a ticket's changes keeps them. Of a value that was just made and of the same
 * one read back from the database the text is the same.
 *
 * @param prefix before the name of each
 * @param all by their names; those without a value are absent
 */
public record FieldTexts(String prefix, Map<String, String> all) {

    /** Of moments the database keeps microseconds, the nearest. */
    private static final int HALF_A_MICROSECOND = 500;

    public static FieldTexts under(String prefix) {
        return new FieldTexts(prefix, new TreeMap<>());
    }

    /** @param value sealed where it is bytes: it is told apart from others, not told */
    public FieldTexts with(String name, @Nullable Object value) {
        if (value != null) all.put(prefix + name, text(value));
        return this;
    }

    /** All of them in one line. */
    public String line() {
        return all.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(", "));
    }

    static String text(Object value) {
        return switch (value) {
            case Instant at ->
                at.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS).toString();
            case LocalDateTime at ->
                at.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS).toString();
            case List<?> many -> many.stream().map(FieldTexts::text).collect(Collectors.joining(","));
            case byte[] sealed -> "sealed " + mark(sealed);
            default -> value.toString();
        };
    }

    /** Tells one sealed value from another without telling what it says. */
    private static String mark(byte[] sealed) {
        return HexFormat.of().formatHex(sealed, Math.max(0, sealed.length - 8), sealed.length);
    }
}
