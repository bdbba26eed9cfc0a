package org.aftersales.loyalty.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A movement of points between accounts: what one gets the others give, so the entries sum to zero.
 *
 * @param lot that it makes; null when points move between lots that there are
 */
record Posting(
        UUID id,
        MemberId memberId,
        Cause cause,
        Why why,
        Moments moments,
        @Nullable Lot lot,
        List<Entry> entries) {

    Posting {
        entries = List.copyOf(entries);
        if (entries.stream().mapToLong(Entry::points).reduce(0, Math::addExact) != 0) {
            throw new IllegalArgumentException("entries do not sum to zero: " + entries);
        }
    }

    /** Issues the points of a credit into a lot of their own. */
    static Posting issuing(Credit credit, Clock clock) {
        var points = credit.points().value();
        var now = clock.instant();
        var lot = new Lot(
                Uuids.v7(clock),
                credit.points(),
                new Moments(credit.effectiveAt(), credit.effectiveAt(), now).effectiveAt(),
                credit.expiry(),
                credit.activatesAt());
        var pocket = lot.active(now) ? Entry.Pocket.AVAILABLE : Entry.Pocket.PENDING;
        return new Posting(
                Uuids.v7(clock),
                credit.memberId(),
                credit.cause(),
                credit.why(),
                new Moments(credit.occurredAt(), credit.effectiveAt(), now),
                lot,
                List.of(
                        Entry.of(pocket, lot, points),
                        Entry.of(credit.cause().reason().issuance(), -points)));
    }

    /** Moves points that there are. */
    static Posting moving(MemberId member, Cause cause, List<Entry> entries, Instant occurredAt, Clock clock) {
        var now = clock.instant();
        var moments = new Moments(occurredAt, now, now);
        return new Posting(Uuids.v7(clock), member, cause, Why.booked(cause.reason()), moments, null, entries);
    }

    /** Points that another member gives out of a lot; they end with it. */
    static Posting received(MemberId member, Cause cause, Lot source, Points points, Clock clock) {
        var lot = new Lot(Uuids.v7(clock), points, source.earnedAt(), source.expiry(), null);
        return new Posting(
                Uuids.v7(clock),
                member,
                cause,
                Why.booked(cause.reason()),
                Moments.at(clock.instant()),
                lot,
                List.of(Entry.of(Entry.Pocket.AVAILABLE, lot, points.value()), Entry.of(Entry.GIFTS, -points.value())));
    }

    /** What the member's account of that name gets, or gives when negative. */
    long on(String account) {
        return entries.stream()
                .filter(entry -> entry.account().equals(account))
                .mapToLong(Entry::points)
                .sum();
    }

    /** The entries as the seal covers them. */
    String moved() {
        return entries.stream().map(Entry::text).collect(Collectors.joining(","));
    }
}
