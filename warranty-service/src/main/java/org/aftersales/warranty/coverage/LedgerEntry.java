package org.aftersales.warranty.coverage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one coverage of a unit after it was promised. Entries are only ever added; the day on
 * which the coverage ends follows from all of them.
 *
 * @param place of the coverage among those promised, from 0
 * @param part where a replaced part has a term of its own beside that coverage; else null
 * @param startsOn of a suspension the first day without use; else the day from which the entry's term is counted
 * @param lastDay of a suspension the last day without use; else the last day of the term, counted as a whole from there
 * @param months by which an extension lengthened the term; else null
 * @param ticketId the work that caused it; null where it was no work
 * @param rule of the unit's policy that was followed
 */
@Embeddable
public record LedgerEntry(
        @Enumerated(EnumType.STRING) Kind kind,
        int place,
        @Nullable String part,
        LocalDate startsOn,
        LocalDate lastDay,
        @Nullable Integer months,
        @Enumerated(EnumType.STRING) Cause cause,
        @Nullable UUID ticketId,
        @Enumerated(EnumType.STRING) RepairRule rule,
        Instant recordedAt) {

    public enum Kind {
        /** Days without use, on which the term stood still. */
        SUSPENSION,
        /** The same term with more months, counted again from its first day. */
        EXTENSION,
        /** The whole term again, from a later first day. */
        RESTART
    }

    public enum Cause {
        REPAIR,
        PART_REPLACEMENT,
        PRODUCT_REPLACEMENT,
        IRREPARABLE
    }

    Span span() {
        return new Span(startsOn, lastDay);
    }

    boolean concerns(int coverage) {
        return part == null && place == coverage;
    }
}
