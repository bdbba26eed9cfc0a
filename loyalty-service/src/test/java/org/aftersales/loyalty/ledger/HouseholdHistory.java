package org.aftersales.loyalty.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** {@link History} of some who live together, and what they have to do with each other. */
final class HouseholdHistory {
    static final int MEMBERS = 3;

    /** Long enough that what was given at the beginning of a history ends within it. */
    private static final Duration LONG = Duration.ofDays(300);

    private final Random random;
    private final List<History> members;
    private final List<Turn.Compensated> compensated = new ArrayList<>();
    private final List<Turn.Gift> given = new ArrayList<>();

    HouseholdHistory(long seed) {
        random = new Random(~seed);
        members = IntStream.range(0, MEMBERS)
                .mapToObj(n -> new History(seed * MEMBERS + n))
                .toList();
    }

    /** What comes next. */
    Turn next(Instant now) {
        var who = random.nextInt(MEMBERS);
        var die = random.nextInt(400);
        if (die < 1) return new Turn.Erased(who);
        if (die < 3) return new Turn.One(who, new Step.Pass(LONG));
        if (die < 5) return new Turn.One(who, midnight(now));
        if (die < 20) return compensated(who, now);
        if (die < 45) return new Turn.Gift(who, other(who), id(), 1 + random.nextInt(20));
        if (die < 52) return new Turn.Corrected(who, id(), 1 + random.nextInt(10));
        if (die < 72) return deducted(who);
        if (die < 92) return extended(who, now);
        if (die < 107 && !given.isEmpty()) return giftBack();
        return new Turn.One(who, members.get(who).next(now));
    }

    /** It was refused, and so much could be spent. */
    void refused(Turn turn, long spendable) {
        if (turn instanceof Turn.One(var who, Step.Hold _)) members.get(who).refused(spendable);
    }

    /** It was not refused. */
    void done(Turn turn) {
        switch (turn) {
            case Turn.One(var who, Step.Hold hold) -> members.get(who).holds(hold);
            case Turn.Gift gift -> given.add(gift);
            case Turn.GiftBack(var _, var _, var id) ->
                given.removeIf(gift -> gift.id().equals(id));
            default -> {} // can be asked for again, or knows itself what it has done
        }
    }

    /** Sometimes the same again, as it is redelivered; sometimes told of very late. */
    private Turn compensated(int who, Instant now) {
        if (!compensated.isEmpty() && random.nextInt(4) == 0)
            return compensated.get(random.nextInt(compensated.size()));
        var told = new Turn.Compensated(
                who, id(), 1 + random.nextInt(30), now.minus(Duration.ofHours(random.nextInt(900))));
        compensated.add(told);
        return told;
    }

    /** Half of them of a sale, perhaps of one that nobody has told, or of more than it gave. */
    private Turn deducted(int who) {
        var unit = random.nextBoolean() ? members.get(who).anySale() : null;
        return new Turn.Deducted(who, id(), 1 + random.nextInt(8), unit);
    }

    /** Mostly by days, sometimes by more than anybody may, sometimes into the past. */
    private Turn extended(int who, Instant now) {
        var until = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(random.nextInt(60) - 5L);
        return new Turn.Extended(who, id(), until, random.nextInt(3) == 0 ? 365 : 30);
    }

    /** Points may end then to the instant. */
    private static Step midnight(Instant now) {
        var next = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1).atStartOfDay(ZoneOffset.UTC);
        return new Step.Pass(Duration.between(now, next.toInstant()));
    }

    private Turn giftBack() {
        var gift = given.get(random.nextInt(given.size()));
        return new Turn.GiftBack(gift.from(), gift.to(), gift.id());
    }

    private int other(int who) {
        return (who + 1 + random.nextInt(MEMBERS - 1)) % MEMBERS;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
