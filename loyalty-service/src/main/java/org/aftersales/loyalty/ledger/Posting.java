package org.aftersales.loyalty.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;

/** A movement of points between accounts: what one gets the others give, so the entries sum to zero. */
record Posting(UUID id, Credit credit, Lot lot, List<Entry> entries, Instant recordedAt) {

    Posting {
        if (entries.stream().mapToLong(Entry::points).reduce(0, Math::addExact) != 0) {
            throw new IllegalArgumentException("entries do not sum to zero: " + entries);
        }
    }

    /** Issues the points of a credit into a lot of their own. */
    static Posting issuing(Credit credit, Clock clock) {
        var points = credit.points().value();
        var lot = new Lot(Uuids.v7(clock), credit.points(), credit.effectiveAt(), credit.expiry());
        var entries = List.of(
                Entry.of(Entry.Pocket.AVAILABLE, lot, points),
                Entry.of(credit.cause().reason().issuance(), -points));
        return new Posting(Uuids.v7(clock), credit, lot, entries, clock.instant());
    }
}
