package org.aftersales.loyalty.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.aftersales.loyalty.earning.Installation;
import org.aftersales.loyalty.ledger.Ending;
import org.aftersales.loyalty.ledger.Expiry;
import org.jspecify.annotations.Nullable;

/**
 * From when on, and for how long, points can be spent.
 *
 * @param validity from the moment they are the member's
 * @param ending with what they end after that
 * @param pendingFor how long those of what was bought wait for it to be kept
 */
public record PointLife(Period validity, Ending ending, Period pendingFor) {
    /** No month is shorter than the one that begins then. */
    private static final LocalDate SHORTEST = LocalDate.of(2027, 2, 1);

    /** Where a programme says nothing. */
    public static PointLife of(Installation installation) {
        return new PointLife(
                installation.validity(),
                installation.ending(),
                installation.registration().pendingFor());
    }

    PointLife with(PointTerms terms) {
        return new PointLife(
                terms.validity() == null ? validity : Period.parse(terms.validity()),
                terms.ending() == null ? ending : terms.ending(),
                terms.pendingFor() == null ? pendingFor : Period.parse(terms.pendingFor()));
    }

    /** When points end that are the member's from a moment on. */
    public Expiry end(Instant from, ZoneId zone) {
        return Expiry.after(from, validity, ending, zone);
    }

    /** When those of what was bought can be spent; null: at once. */
    public @Nullable Instant begin(Instant from, ZoneId zone) {
        return pendingFor.isZero() ? null : Expiry.after(from, pendingFor, zone).at();
    }

    /** Whether there is a day on which they can be spent, whenever they are given. */
    boolean begins() {
        return SHORTEST.plus(pendingFor).isBefore(SHORTEST.plus(validity));
    }
}
