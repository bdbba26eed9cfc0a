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
    private final boolean debts;
    private final List<SinglePoint> points = new ArrayList<>();
    private final Set<Object> done = new HashSet<>();
    private final Map<UUID, Line> lines = new HashMap<>();
    private final List<Step.Return> early = new ArrayList<>();
    private long owed;

    PointByPoint(boolean debts) {
        this.debts = debts;
    }

    /** What a sale earned, and what of it has come back. */
    private static final class Line {
        private final Step.Earn earned;
        private long returned;
        private long due;

        Line(Step.Earn earned) {
            this.earned = earned;
        }

        Predicate<SinglePoint> in(Place place) {
            return point -> point.of == earned && point.place == place;
        }
    }

    /** Answers what is refused, as the number of points that could be spent; null when it was done. */
    @Nullable
    Long take(Step step, Instant now) {
        switch (step) {
            case Step.Hold hold -> {
                return hold(hold, now);
            }
            case Step.Earn earn -> earn(earn, now);
            case Step.Capture capture -> resolve(capture.redemption(), capture.points(), "capture", now);
            case Step.Release release -> resolve(release.redemption(), 0, "release", now);
            case Step.GiveBack back -> giveBack(back, now);
            case Step.Return returned -> takeBack(returned, now);
            case Step.Sweep _ -> sweep(now);
            case Step.Pass _ -> {}
        }
        return null;
    }

    Standing standing(Instant now) {
        var lots = new TreeMap<Instant, Standing.Places>();
        for (var point : points) {
            if (point.place.ordinal() > Place.HELD.ordinal()) continue;
            var before = lots.getOrDefault(point.of.expiresAt(), new Standing.Places(0, 0, 0));
            lots.put(point.of.expiresAt(), point.countedIn(before));
        }
        var usable = count(point -> point.usable(now) || waits(point, now) && active(point, now));
        var pending = count(point -> waits(point, now) && !active(point, now));
        var held = count(point -> point.place == Place.HELD);
        return new Standing(new Balance(owed > 0 ? 0 : usable, pending, held, owed), lots);
    }

    private void earn(Step.Earn earn, Instant now) {
        if (!done.add(earn.unit())) return;
        var waits = earn.activatesAt() != null && now.isBefore(earn.activatesAt());
        lines.put(earn.unit(), new Line(earn));
        for (var n = 0; n < earn.points(); n++)
            points.add(new SinglePoint(earn, waits ? Place.PENDING : Place.AVAILABLE));
        if (owed > 0) activate(now);
        settle(now);
        for (var step : List.copyOf(early)) {
            if (step.unit().equals(earn.unit())) apply(step, lines.get(earn.unit()), now);
        }
    }

    private @Nullable Long hold(Step.Hold hold, Instant now) {
        var free = count(point -> point.usable(now) || waits(point, now) && active(point, now));
        var told = done.contains("hold" + hold.redemption());
        if (!told && hold.points() > free - owed) return Math.max(0, free - owed);
        activate(now);
        if (!done.add("hold" + hold.redemption())) return null;
        var usable = inOrder(point -> point.usable(now)).toList();
        usable.stream().limit(hold.points()).forEach(point -> {
            point.place = Place.HELD;
            point.redemption = hold.redemption();
        });
        return null;
    }

    private void resolve(UUID redemption, long spent, String how, Instant now) {
        activate(now);
        if (!done.add(how + redemption)) return;
        var held = inOrder(of(redemption, Place.HELD)).toList();
        for (var n = 0; n < held.size(); n++) held.get(n).place = n < spent ? Place.SPENT : Place.AVAILABLE;
        settle(now);
    }

    private void giveBack(Step.GiveBack back, Instant now) {
        activate(now);
        var spent = inOrder(of(back.redemption(), Place.SPENT)).toList();
        spent.reversed().stream().limit(back.points()).forEach(point -> point.place = Place.AVAILABLE);
        settle(now);
    }

    private void takeBack(Step.Return step, Instant now) {
        if (!done.add(step.id())) return;
        var line = lines.get(step.unit());
        if (line == null) early.add(step);
        else apply(step, line, now);
    }

    private void apply(Step.Return step, Line line, Instant now) {
        activate(now);
        early.remove(step);
        line.returned = Math.min(step.bought(), line.returned + step.returned());
        var target = line.earned.points() * line.returned / step.bought();
        var due = Math.max(0, target - line.due);
        line.due += due;
        for (var from : List.of(Place.PENDING, Place.AVAILABLE, Place.ENDED)) {
            var taken = points.stream().filter(line.in(from)).limit(due).toList();
            taken.forEach(point -> point.place = from == Place.ENDED ? Place.ENDED_AND_COUNTED : Place.TAKEN_BACK);
            due -= taken.size();
        }
        if (debts) owed += due;
        settle(now);
    }

    private void sweep(Instant now) {
        points.stream()
                .filter(point -> point.place == Place.PENDING || point.place == Place.AVAILABLE)
                .filter(point -> !now.isBefore(point.of.expiresAt()))
                .forEach(point -> point.place = Place.ENDED);
    }

    private void activate(Instant now) {
        for (var point : points) {
            if (waits(point, now) && active(point, now)) point.place = Place.AVAILABLE;
        }
        settle(now);
    }

    private void settle(Instant now) {
        if (owed == 0) return;
        var usable = inOrder(point -> point.usable(now)).limit(owed).toList();
        usable.forEach(point -> point.place = Place.TAKEN_BACK);
        owed -= usable.size();
    }

    private Stream<SinglePoint> inOrder(Predicate<SinglePoint> which) {
        return points.stream().filter(which).sorted(Comparator.comparing(point -> point.of.expiresAt()));
    }

    private static boolean waits(SinglePoint point, Instant now) {
        return point.place == Place.PENDING && now.isBefore(point.of.expiresAt());
    }

    private static boolean active(SinglePoint point, Instant now) {
        return point.of.activatesAt() != null && !now.isBefore(point.of.activatesAt());
    }

    private static Predicate<SinglePoint> of(UUID redemption, Place place) {
        return point -> point.place == place && redemption.equals(point.redemption);
    }

    private long count(Predicate<SinglePoint> which) {
        return points.stream().filter(which).count();
    }
}
