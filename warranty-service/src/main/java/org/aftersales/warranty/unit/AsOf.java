package org.aftersales.warranty.unit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.jspecify.annotations.Nullable;

/** The day that a coverage is asked for: a date, or a moment whose date depends on the zone of the policy. */
sealed interface AsOf {

    record Day(LocalDate date) implements AsOf {}

    record Moment(Instant instant) implements AsOf {}

    /** @throws Malformed when it is neither a date nor a moment with an offset */
    static @Nullable AsOf parse(@Nullable String text) {
        if (text == null || text.isEmpty()) return null;
        try {
            return text.indexOf('T') < 0
                    ? new Day(LocalDate.parse(text))
                    : new Moment(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new Malformed(
                    "invalid-parameter",
                    "asOf is a date or a moment with its offset.",
                    List.of(new Violation("?asOf", "invalid-date", "2026-11-20 or 2026-11-20T10:00:00Z")));
        }
    }

    default LocalDate in(CoverageLedger ledger) {
        return switch (this) {
            case Day(var date) -> date;
            case Moment(var instant) -> ledger.dayOf(instant);
        };
    }
}
