package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * The answer to "is it covered on that day?" for one coverage, with the reason that a person can be told and what it
 * follows from.
 *
 * @param coverage as it stands, with the day on which it ends now
 * @param promisedUntil the last day before anything happened to the coverage
 * @param entries what happened to it since
 */
public record Verdict(
        Coverage coverage,
        Answer answer,
        Reason reason,
        long remainingDays,
        LocalDate promisedUntil,
        List<LedgerEntry> entries) {

    /** Not covered, for a reason that is of the whole unit. */
    Verdict because(Reason why) {
        return new Verdict(coverage, Answer.NOT_COVERED, why, 0, promisedUntil, entries);
    }

    public enum Answer {
        COVERED,
        NOT_COVERED,
        /** The term still runs, but a usage limit may have ended the coverage and no meter reading is known. */
        UNKNOWN
    }

    public enum Reason {
        WITHIN_TERM,
        NOT_STARTED,
        EXPIRED,
        METER_UNKNOWN,
        /** Another unit was given for this one by that day. */
        REPLACED,
        /** It had gone back for money by that day. */
        RETURNED,
        /** The guarantee of the unit is void, whatever the day. */
        VOID;

        /** Whether the coverage had ended before the day, by its term or with the unit. */
        public boolean isOver() {
            return this == EXPIRED || this == REPLACED || this == RETURNED;
        }
    }

    public Verdict {
        entries = List.copyOf(entries);
    }

    /** About a coverage to which nothing has happened. */
    Verdict(Coverage coverage, Answer answer, Reason reason, long remainingDays) {
        this(coverage, answer, reason, remainingDays, coverage.lastDay(), List.of());
    }

    Verdict after(LocalDate promised, List<LedgerEntry> happened) {
        return new Verdict(coverage, answer, reason, remainingDays, promised, happened);
    }
}
