package org.aftersales.warranty.coverage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one coverage of a unit after it was promised. Entries are only ever added; the day on
 * which the coverage ends follows from all of them.
 *
 * @param place of the coverage among those promised, from 0
 * @param part where a replaced part has a term of its own beside that coverage, or what was repaired for money; else null
 * @param startsOn of a suspension the first day without use; else the day from which the entry's term is counted
 * @param lastDay of a suspension the last day without use; else the last day of the term, counted as a whole from there
 * @param months by which an extension lengthened the term; else null
 * @param ticketId the work that caused it; null where it was no work
 * @param rule of the unit's policy for repairs that was followed; NONE where it was no repair
 * @param evidenceId of the start, where that caused it; else null
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
        Instant recordedAt,
        @Nullable UUID evidenceId) {

    /** The place of what concerns every coverage. */
    private static final int OF_ALL = -1;

    public enum Kind {
        /** Days without use, on which the term stood still. */
        SUSPENSION,
        /** The same term with more months, counted again from its first day. */
        EXTENSION,
        /** The whole term again, from a later first day. */
        RESTART,
        /** The same of a product that was given, in place of what was left and of what had lengthened or stopped that. */
        RENEWAL,
        /** The term counted from another first day: replaces the one before it, and extensions of that. */
        START,
        /** Nobody knows any more from which day the term runs: nothing is promised, until a start follows. */
        LAPSE,
        /** Of the whole unit, whatever the coverage: it covers nothing from the first day on: it was replaced or went back. */
        END,
        /** The term of a repair that was paid for; of no promised coverage, but of its own. */
        REPAIR_COVER
    }

    public enum Cause {
        REPAIR,
        PART_REPLACEMENT,
        PRODUCT_REPLACEMENT,
        IRREPARABLE,
        /** The owner paid for it. */
        PAID_REPAIR,
        /** It went back for money. */
        RETURN,
        /** Evidence of the start came after the registration. */
        EVIDENCE
    }

    /** What a repair wrote. */
    public LedgerEntry(
            Kind kind,
            int place,
            @Nullable String part,
            LocalDate startsOn,
            LocalDate lastDay,
            @Nullable Integer months,
            Cause cause,
            @Nullable UUID ticketId,
            RepairRule rule,
            Instant recordedAt) {
        this(kind, place, part, startsOn, lastDay, months, cause, ticketId, rule, recordedAt, null);
    }

    /** The same after the start of the warranty has moved, as that entry says. */
    LedgerEntry countedAs(Span term, LedgerEntry start) {
        return new LedgerEntry(
                kind,
                place,
                part,
                term.first(),
                term.last(),
                months,
                cause,
                ticketId,
                rule,
                start.recordedAt,
                start.evidenceId);
    }

    /** The same of the product that was given for this one: its term is what it was given with, and was lengthened before. */
    LedgerEntry goingOnAs(Span term) {
        return new LedgerEntry(
                kind, place, part, term.first(), term.last(), months, cause, ticketId, rule, recordedAt, evidenceId);
    }

    /** The coverage at this place runs for another term, as the evidence shows. */
    static LedgerEntry start(int place, Span term, UUID evidence, Instant now) {
        return new LedgerEntry(
                Kind.START,
                place,
                null,
                term.first(),
                term.last(),
                null,
                Cause.EVIDENCE,
                null,
                RepairRule.NONE,
                now,
                evidence);
    }

    /** By what is believed now, the day from which the coverage at this place ran is not known. */
    static LedgerEntry lapse(int place, LocalDate first, UUID evidence, Instant now) {
        return new LedgerEntry(
                Kind.LAPSE, place, null, first, first, null, Cause.EVIDENCE, null, RepairRule.NONE, now, evidence);
    }

    /** What was repaired for money is covered by itself. */
    static LedgerEntry repaired(Repair repair, Span term, Instant now) {
        return new LedgerEntry(
                Kind.REPAIR_COVER,
                OF_ALL,
                repair.part(),
                term.first(),
                term.last(),
                null,
                Cause.PAID_REPAIR,
                repair.ticketId(),
                RepairRule.NONE,
                now);
    }

    /** Another unit is covered in place of this one. */
    public static LedgerEntry end(LocalDate day, Instant now) {
        return end(day, Cause.PRODUCT_REPLACEMENT, now);
    }

    /** The sale is undone. */
    public static LedgerEntry returned(LocalDate day, Instant now) {
        return end(day, Cause.RETURN, now);
    }

    private static LedgerEntry end(LocalDate day, Cause cause, Instant now) {
        return new LedgerEntry(Kind.END, OF_ALL, null, day, day, null, cause, null, RepairRule.NONE, now, null);
    }

    /** By which the unit with these entries covers nothing from its day on; empty where nothing has ended it. */
    static Optional<LedgerEntry> end(List<LedgerEntry> entries) {
        return entries.stream().filter(entry -> entry.kind() == Kind.END).findFirst();
    }

    /** What an end tells whoever asks for a day after it. */
    Verdict.Reason reason() {
        return cause == Cause.RETURN ? Verdict.Reason.RETURNED : Verdict.Reason.REPLACED;
    }

    Span span() {
        return new Span(startsOn, lastDay);
    }

    /** Whether it is of this coverage, which was not promised but follows from entries. */
    boolean isOf(Coverage coverage) {
        if (part == null || !part.equals(coverage.component())) return false;
        return kind == Kind.REPAIR_COVER
                ? coverage.regime() == Regime.REPAIR && coverage.startsOn().equals(startsOn)
                : coverage.regime() != Regime.REPAIR;
    }

    boolean concerns(int coverage) {
        return part == null && place == coverage;
    }
}
