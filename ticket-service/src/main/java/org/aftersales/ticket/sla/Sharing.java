package org.aftersales.ticket.sla;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a clock belongs to clocks of tickets that were merged.
 *
 * @param goesOnIn the ticket in whose clock it goes on
 * @param carriedFrom the merged ticket about which it was owed first
 * @param own how it was counted before one of a merged ticket went on in it
 * @param past its pauses until it went on in another, or those of the other as which it counts
 * @param ownPast what was its past before
 */
@Embeddable
record Sharing(
        @Nullable UUID goesOnIn,
        @Nullable UUID carriedFrom,

        @AttributeOverride(name = "startedAt", column = @Column(name = "own_started_at"))
        @AttributeOverride(name = "unit", column = @Column(name = "own_unit"))
        @AttributeOverride(name = "target", column = @Column(name = "own_target"))
        @AttributeOverride(name = "calendarCode", column = @Column(name = "own_calendar_code"))
        @AttributeOverride(name = "calendarNumber", column = @Column(name = "own_calendar_number"))
        @Embedded
        @Nullable
        Pace own,

        @Embedded @Nullable Past past,

        @AttributeOverride(name = "until", column = @Column(name = "own_past_until"))
        @AttributeOverride(name = "pauses", column = @Column(name = "own_past_pauses"))
        @Embedded
        @Nullable
        Past ownPast) {
    static final Sharing NONE = new Sharing(null, null, null, null, null);

    static Sharing carriedFrom(UUID ticket, @Nullable Past past) {
        return new Sharing(null, ticket, null, past, null);
    }

    Sharing goingOnIn(UUID ticket, Past until) {
        return new Sharing(ticket, carriedFrom, own, until, past);
    }

    Sharing back() {
        return new Sharing(null, carriedFrom, own, ownPast, null);
    }

    /** What it was at first stays its own, however many clocks go on in it. */
    Sharing besides(Course before, @Nullable Past others) {
        return own == null
                ? new Sharing(goesOnIn, carriedFrom, before.pace(), others, before.past())
                : new Sharing(goesOnIn, carriedFrom, own, others, ownPast);
    }

    /** By itself, with these pauses before. */
    Sharing alone(@Nullable Past before) {
        return new Sharing(goesOnIn, carriedFrom, null, before, null);
    }

    /** How it counts by itself, where it counts otherwise now. */
    Optional<Course> ownCourse() {
        return Optional.ofNullable(own).map(pace -> new Course(pace, ownPast));
    }
}
