package org.aftersales.loyalty.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What might happen to a member, in any order: late, early, twice. The same seed tells the same story. It knows no rule
 * but one: what is asked for is possible by what has been asked for before.
 */
final class History {
    private static final Duration LONGEST = Duration.ofDays(9);

    private final Random random;
    private final List<Step> told = new ArrayList<>();
    private final List<Step.Earn> earned = new ArrayList<>();
    private final Map<UUID, Long> prices = new HashMap<>();
    private final List<Step.Earn> untold = new ArrayList<>();
    private final List<Step.Hold> held = new ArrayList<>();
    private final Set<UUID> known = new HashSet<>();
    private final Map<UUID, Long> spent = new HashMap<>();
    private long lots;
    private long left;

    History(long seed) {
        random = new Random(seed);
    }

    /** What comes next. */
    Step next(Instant now) {
        var step = choose(now);
        told.add(step);
        return step;
    }

    /** One that was told, or will be; null where there is none. */
    @Nullable
    UUID anySale() {
        return earned.isEmpty()
                ? null
                : earned.get(random.nextInt(earned.size())).unit();
    }

    /** The hold was not refused. */
    void holds(Step.Hold hold) {
        if (known.add(hold.redemption())) held.add(hold);
    }

    /** The hold was refused; so much could be spent. */
    void refused(long spendable) {
        left = spendable;
    }

    private Step choose(Instant now) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> earn(now);
            case 5, 6, 7 -> hold();
            case 8, 9 -> held.isEmpty() ? pass(now) : capture();
            case 10 -> held.isEmpty() ? pass(now) : new Step.Release(resolved().redemption());
            case 11, 12 -> spent.isEmpty() ? pass(now) : giveBack();
            case 13, 14, 15 -> earned.isEmpty() ? pass(now) : takeBack(now);
            case 16 -> new Step.Sweep();
            case 17 -> told.isEmpty() ? pass(now) : again(now);
            default -> pass(now);
        };
    }

    private Step earn(Instant now) {
        if (!untold.isEmpty() && random.nextInt(3) == 0) return untold.removeFirst();
        return sale(now);
    }

    /** Who was told what is left takes all of it. */
    private Step hold() {
        var points = left > 0 ? left : 1 + random.nextInt(25);
        left = 0;
        return new Step.Hold(id(), points);
    }

    private Step.Earn sale(Instant now) {
        var effective = now.minus(Duration.ofHours(random.nextInt(200)));
        var expires =
                effective.plus(Duration.ofHours(1 + random.nextInt(1_000))).plusNanos(++lots * 1_000);
        var activates = random.nextInt(3) > 0 ? null : now.plus(Duration.ofHours(random.nextInt(96) - 12L));
        var earn = new Step.Earn(id(), 1 + random.nextInt(12), effective, expires, activates);
        earned.add(earn);
        prices.put(earn.unit(), 1L + random.nextInt(30));
        return earn;
    }

    private Step capture() {
        var hold = resolved();
        var points = random.nextBoolean() ? hold.points() : 1 + random.nextLong(hold.points());
        spent.put(hold.redemption(), points);
        return new Step.Capture(hold.redemption(), points);
    }

    private Step.Hold resolved() {
        return held.remove(random.nextInt(held.size()));
    }

    private Step giveBack() {
        var redemption = spent.keySet().stream()
                .sorted()
                .skip(random.nextInt(spent.size()))
                .findFirst()
                .orElseThrow();
        var all = spent.remove(redemption);
        var points = 1 + random.nextLong(all);
        if (points < all) spent.put(redemption, all - points);
        return new Step.GiveBack(redemption, points);
    }

    /** Sometimes of a sale that is told of later, or never. */
    private Step takeBack(Instant now) {
        if (random.nextInt(5) == 0) untold.add(sale(now));
        var unit = earned.get(random.nextInt(earned.size())).unit();
        var price = prices.get(unit);
        return new Step.Return(id(), unit, 1 + random.nextLong(price), price, now);
    }

    /** What is safe to be told twice; points are given back by a redemption that knows what it has had. */
    private Step again(Instant now) {
        var step = told.get(random.nextInt(told.size()));
        return step instanceof Step.GiveBack || step instanceof Step.Pass ? pass(now) : step;
    }

    /** Sometimes to the very instant at which points of a lot end, or can be spent. */
    private Step pass(Instant now) {
        if (!earned.isEmpty() && random.nextInt(4) == 0) {
            var earn = earned.get(random.nextInt(earned.size()));
            var moment = earn.activatesAt() != null && random.nextBoolean() ? earn.activatesAt() : earn.expiresAt();
            if (moment.isAfter(now)) return new Step.Pass(Duration.between(now, moment));
        }
        return new Step.Pass(Duration.ofSeconds(random.nextLong(LONGEST.toSeconds()) / (1 + random.nextInt(40))));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
