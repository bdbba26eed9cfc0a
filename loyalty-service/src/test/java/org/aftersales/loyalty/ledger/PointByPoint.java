package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aftersales.loyalty.ledger.SinglePoint.Place;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the programme, written down a second time and quite differently: every single point is a thing of its own
 * that is in one place. Nothing is added up before it is asked for. It knows no class of the ledger but the answers.
 */
final class PointByPoint {
    final List<SinglePoint> points = new ArrayList<>();

    private final boolean debts;
    private final Set<Object> done = new HashSet<>();
    final Map<UUID, ReturnByPoint> lines = new HashMap<>();
    private final List<Step.Return> early = new ArrayList<>();
    private final TreeMap<UUID, Allocations.Took> returns = new TreeMap<>();
    private long lots;
    long owed;
    Lifetime lifetime = Lifetime.BY_AGE;

    PointByPoint(boolean debts) {
        this.debts = debts;
    }

    /** Answers what is refused, as the number of points that could be spent; null when it was done. */
    @Nullable
    Long take(Step step, Instant now) {
        if (step instanceof Step.Hold hold) return hold(hold, now);
        switch (step) {
            case Step.Earn earn -> earn(earn, now);
            case Step.Capture capture -> resolve(capture.redemption(), capture.points(), "capture", now);
            case Step.Release release -> resolve(release.redemption(), 0, "release", now);
            case Step.GiveBack back -> giveBack(back, now);
            case Step.Return returned -> takeBack(returned, now);
            case Step.Sweep _ -> sweep(now);
            case Step.Hold _, Step.Pass _ -> {}
        }
        return null;
    }

    Standing standing(Instant now) {
        var places = new TreeMap<Standing.Ends, Standing.Places>();
        for (var point : points) {
            if (point.place.ordinal() > Place.HELD.ordinal()) continue;
            var before = places.getOrDefault(point.of.ends, new Standing.Places(0, 0, 0));
            places.put(point.of.ends, point.countedIn(before));
        }
        var usable = count(point -> point.usable(now) || point.ready(now));
        var pending = count(point -> point.waits(now) && !point.ready(now));
        var held = count(point -> point.place == Place.HELD);
        return new Standing(new Balance(owed > 0 ? 0 : usable, pending, held, owed), places);
    }

    Allocations allocations() {
        return Allocations.of(points, returns);
    }

    /** What can be spent as soon as what is due has been freed and what is owed has been settled. */
    long free(Instant now) {
        return Math.max(0, count(point -> point.usable(now) || point.ready(now)) - owed);
    }

    private void earn(Step.Earn earn, Instant now) {
        if (!done.add(earn.unit())) return;
        var ends = lifetime.given(new Standing.Ends(earn.expiresAt(), earn.effectiveAt()));
        lines.put(earn.unit(), new ReturnByPoint(add(earn.unit(), earn.points(), ends, earn.activatesAt(), now)));
        got(now);
        for (var step : List.copyOf(early)) {
            if (step.unit().equals(earn.unit())) apply(step, now);
        }
        lifetime.active(earn.effectiveAt(), now);
    }

    /** Points that nothing can take back, once for each cause. */
    void getOnce(UUID cause, long number, Standing.Ends ends, Instant now) {
        if (!done.add(cause)) return;
        add(cause, number, lifetime.given(ends), null, now);
        got(now);
    }

    /** Adds points; whoever has got all of them says so by {@link #got}. */
    PlainLot add(UUID cause, long number, Standing.Ends ends, @Nullable Instant activatesAt, Instant now) {
        var lot = new PlainLot(cause, number, ends, activatesAt, ++lots);
        for (var n = 0; n < number; n++)
            points.add(new SinglePoint(lot, lot.waits(now) ? Place.PENDING : Place.AVAILABLE));
        return lot;
    }

    void got(Instant now) {
        if (owed > 0) activate(now);
    }

    private @Nullable Long hold(Step.Hold hold, Instant now) {
        if (!done.contains("hold" + hold.redemption()) && hold.points() > free(now)) return free(now);
        activate(now);
        if (!done.add("hold" + hold.redemption())) return null;
        spend(hold.points(), Place.HELD, hold.redemption(), now);
        return null;
    }

    /** Those that end first. */
    List<SinglePoint> spend(long number, Place to, UUID into, Instant now) {
        var usable = inOrder(point -> point.usable(now)).limit(number).toList();
        usable.forEach(point -> point.go(to, into));
        return usable;
    }

    private void resolve(UUID redemption, long spent, String how, Instant now) {
        activate(now);
        if (!done.add(how + redemption)) return;
        var held = inOrder(point -> point.in(Place.HELD, redemption)).toList();
        held.stream().limit(spent).forEach(point -> point.place = Place.SPENT);
        held.stream().skip(spent).forEach(this::comeBack);
        settle(now);
        if (spent > 0) lifetime.active(now, now);
    }

    private void giveBack(Step.GiveBack back, Instant now) {
        activate(now);
        var coming = lifetime.coming();
        var spent = inOrder(point -> point.in(Place.SPENT, back.redemption())).toList();
        spent.reversed().stream().limit(back.points()).forEach(this::comeBack);
        coming.run();
        settle(now);
    }

    /** It is the member's again, unless what it was given for came back and it was missed then. */
    void comeBack(SinglePoint point) {
        var missed = lines.values().stream().anyMatch(line -> line.misses(point));
        point.place = missed ? Place.TAKEN_BACK : Place.AVAILABLE;
    }

    private void takeBack(Step.Return step, Instant now) {
        if (!done.add(step.id())) return;
        if (lines.containsKey(step.unit())) apply(step, now);
        else early.add(step);
    }

    private void apply(Step.Return step, Instant now) {
        activate(now);
        early.remove(step);
        var took = lines.get(step.unit()).take(step, points, debts);
        returns.put(step.id(), took);
        owed += took.debt();
        settle(now);
    }

    private void sweep(Instant now) {
        points.stream()
                .filter(point -> point.place == Place.PENDING || point.place == Place.AVAILABLE)
                .filter(point -> point.of.over(now))
                .forEach(point -> point.place = Place.ENDED);
    }

    void activate(Instant now) {
        for (var point : points) if (point.ready(now)) point.place = Place.AVAILABLE;
        settle(now);
    }

    void settle(Instant now) {
        var usable = inOrder(point -> point.usable(now)).limit(owed).toList();
        usable.forEach(point -> point.place = Place.TAKEN_BACK);
        owed -= usable.size();
    }

    /** Makes everything as it is now. */
    Runnable undo() {
        var places = points.stream().map(point -> point.place).toList();
        var before = owed;
        return () -> {
            for (var n = 0; n < places.size(); n++) points.get(n).place = places.get(n);
            owed = before;
        };
    }

    private Stream<SinglePoint> inOrder(Predicate<SinglePoint> which) {
        return points.stream()
                .filter(which)
                .sorted(Comparator.comparing((SinglePoint point) -> point.of, PlainLot.IN_SPENDING_ORDER));
    }

    private long count(Predicate<SinglePoint> which) {
        return points.stream().filter(which).count();
    }
}
