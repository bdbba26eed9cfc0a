package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.SortedMap;

/**
 * What a member has, as far as anybody can tell from outside.
 *
 * @param lots pending, available and held points of the lots in which any are, by their end
 */
record Standing(Balance balance, SortedMap<Ends, Places> lots) {

    /** What may still be spent, with what is held of lots that have ended. */
    long open(Instant now) {
        return lots.entrySet().stream()
                .mapToLong(lot -> lot.getValue().held()
                        + (lot.getKey().at().isAfter(now)
                                ? lot.getValue().pending() + lot.getValue().available()
                                : 0))
                .sum();
    }

    /** What lies in the lots, ended or not. */
    long inLots() {
        return lots.values().stream().mapToLong(Places::all).sum();
    }

    record Places(long pending, long available, long held) {
        Places and(Places other) {
            return new Places(pending + other.pending, available + other.available, held + other.held);
        }

        long all() {
            return pending + available + held;
        }
    }

    /** When points of a lot end, and when they were earned. Lots that have both in common are told as one. */
    record Ends(Instant at, Instant earnedAt) implements Comparable<Ends> {
        private static final Comparator<Ends> ORDER =
                Comparator.comparing(Ends::at).thenComparing(Ends::earnedAt);

        @Override
        public int compareTo(Ends other) {
            return ORDER.compare(this, other);
        }
    }
}
