package org.aftersales.warranty.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work under the warranty that is over.
 *
 * @param part the code of what was found, which names the part where one was replaced
 * @param reportedOn the local day on which the fault was reported: it decides which coverages held; null where nobody
 *     knows, then the day the work began
 */
public record FinishedRepair(
        UUID ticketId,
        RepairOutcome outcome,
        @Nullable String part,
        @Nullable LocalDate reportedOn,
        Instant beganAt,
        Instant endedAt) {

    /** As local days of the zone in which the unit's coverages are counted. */
    Repair in(ZoneId zone) {
        var without = withoutUse(zone);
        return new Repair(ticketId, outcome, part, reportedOn == null ? without.first() : reportedOn, without);
    }

    /**
     * As {@link CoverageLedger#entriesFor}, where not all days without use count.
     *
     * @param calendars the working days by the code of their calendar
     */
    public List<LedgerEntry> entriesIn(
            CoverageLedger ledger, Terms terms, Function<String, DayCount> calendars, Instant now) {
        return new RepairEntries(ledger, terms, in(ledger.zone()), calendars, now).all();
    }

    /** The local days from the beginning of the work to its end. */
    public Span withoutUse(ZoneId zone) {
        var from = beganAt.atZone(zone).toLocalDate();
        var to = endedAt.atZone(zone).toLocalDate();
        return new Span(from, to.isBefore(from) ? from : to);
    }

    /** Whether this fault was repaired, however its code is written; a product that was given anew is no repair. */
    public boolean isOf(String faultCode) {
        return part != null
                && (outcome == RepairOutcome.REPAIRED || outcome == RepairOutcome.PART_REPLACED)
                && Exclusion.letters(part).equals(Exclusion.letters(faultCode));
    }
}
