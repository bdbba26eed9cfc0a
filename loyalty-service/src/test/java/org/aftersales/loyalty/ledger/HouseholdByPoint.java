package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.aftersales.loyalty.ledger.SinglePoint.Place;
import org.jspecify.annotations.Nullable;

/** {@link PointByPoint} of some who live together: what they give each other, and what befalls them as customers. */
final class HouseholdByPoint {
    /** The answer to whoever takes back a gift of which something is gone. */
    static final Long SPENT = -1L;

    private static final int MONTHS = 24;

    private final boolean debts;
    private final Instant linkedAt;
    private final List<PointByPoint> members;
    private final Set<Integer> erased = new HashSet<>();

    /** @param byInactivity whether points end by what their members do not do, or by their age */
    HouseholdByPoint(boolean debts, boolean byInactivity, Instant linkedAt) {
        this.debts = debts;
        this.linkedAt = linkedAt;
        members = IntStream.range(0, HouseholdHistory.MEMBERS)
                .mapToObj(_ -> new PointByPoint(debts))
                .toList();
        if (byInactivity) members.forEach(member -> member.lifetime = new ActiveByPoint(member));
    }

    PointByPoint of(int member) {
        return members.get(member);
    }

    /** As {@link PointByPoint#take}. */
    @Nullable
    Long take(Turn turn, Instant now) {
        return switch (turn) {
            case Turn.One(var _, Step.Sweep sweep) -> sweep(sweep, now);
            case Turn.One one -> of(one.who()).take(one.step(), now);
            case Turn.Compensated compensated -> compensate(compensated, now);
            case Turn.Gift gift -> give(gift, now);
            case Turn.GiftBack back -> takeBack(back, now);
            case Turn.Corrected told -> staff(told.who()).give(told, now);
            case Turn.Deducted told -> staff(told.who()).take(told, debts, now);
            case Turn.Extended told -> staff(told.who()).extend(told, now);
            case Turn.Erased(var who) -> {
                erased.add(who);
                yield null;
            }
        };
    }

    private CorrectedByPoint staff(int who) {
        return new CorrectedByPoint(of(who));
    }

    /** Whoever sweeps sweeps for all. */
    private @Nullable Long sweep(Step.Sweep sweep, Instant now) {
        members.forEach(member -> member.take(sweep, now));
        return null;
    }

    /** They end with the day that is two years after they became the member's; who is nobody any more gets none. */
    private @Nullable Long compensate(Turn.Compensated told, Instant now) {
        if (erased.contains(told.who())) return null;
        var earned = told.approvedAt().isAfter(linkedAt) ? told.approvedAt() : linkedAt;
        var day = earned.atOffset(ZoneOffset.UTC).toLocalDate();
        var end = day.plusMonths(MONTHS).plusDays(1).atTime(LocalTime.MIDNIGHT);
        var ends = new Standing.Ends(end.toInstant(ZoneOffset.UTC), earned);
        of(told.who()).getOnce(told.id(), told.points(), ends, now);
        return null;
    }

    private @Nullable Long give(Turn.Gift gift, Instant now) {
        var giver = of(gift.from());
        if (gift.points() > giver.free(now)) return giver.free(now);
        giver.activate(now);
        var parts = new LinkedHashMap<PlainLot, Long>();
        for (var point : giver.spend(gift.points(), Place.GIVEN, gift.id(), now)) parts.merge(point.of, 1L, Long::sum);
        parts.forEach((lot, points) -> of(gift.to()).add(gift.id(), points, lot.ends, null, now));
        of(gift.to()).got(now);
        giver.lifetime.active(now, now);
        return null;
    }

    private @Nullable Long takeBack(Turn.GiftBack back, Instant now) {
        var receiver = of(back.to());
        var undo = receiver.undo();
        receiver.activate(now);
        var got = receiver.points.stream()
                .filter(point -> point.of.cause.equals(back.id()))
                .toList();
        if (!got.stream().allMatch(point -> point.usable(now))) {
            undo.run();
            return SPENT;
        }
        got.forEach(point -> point.place = Place.TAKEN_BACK);
        var giver = of(back.from());
        giver.activate(now);
        var coming = giver.lifetime.coming();
        giver.points.stream().filter(point -> point.in(Place.GIVEN, back.id())).forEach(giver::comeBack);
        coming.run();
        giver.settle(now);
        return null;
    }
}
