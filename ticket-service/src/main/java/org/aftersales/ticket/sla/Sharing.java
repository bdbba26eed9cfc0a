package org.aftersales.ticket.sla;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a clock belongs to clocks of tickets that were merged.
 *
 * @param goesOnIn the ticket in whose clock it goes on
 * @param carriedFrom the merged ticket about which it was owed first
 * @param own how it was counted before one of a merged ticket went on in it
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
        Pace own) {
    static final Sharing NONE = new Sharing(null, null, null);

    Sharing in(@Nullable UUID ticket) {
        return new Sharing(ticket, carriedFrom, own);
    }

    Sharing from(UUID ticket) {
        return new Sharing(goesOnIn, ticket, own);
    }

    /** What it was at first stays its own, however many clocks go on in it. */
    Sharing besides(Pace before) {
        return own == null ? new Sharing(goesOnIn, carriedFrom, before) : this;
    }

    Sharing alone() {
        return new Sharing(goesOnIn, carriedFrom, null);
    }

    /** The same, aimed at something else from its own start. */
    Sharing aimed(Pace at) {
        return own == null ? this : new Sharing(goesOnIn, carriedFrom, at.from(own.startedAt()));
    }
}
