package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Entry.Pocket;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/** A purse with what the database adds to it: what is done stays done, and every entry is kept. */
final class PurseLedger {
    private static final CustomerId NOBODY = new CustomerId(new UUID(0, 0));

    private final Shortfall policy;
    private final Purse purse = new Purse(List.of(), 0);
    private final Set<Object> done = new HashSet<>();
    private final Map<UUID, Lot> lots = new HashMap<>();
    private final Map<UUID, long[]> reversed = new HashMap<>();
    private final Map<UUID, List<Step.Return>> early = new HashMap<>();
    private final Map<UUID, List<Entry>> redemptions = new HashMap<>();
    private final Map<UUID, Long> missing = new HashMap<>();
    private final Map<String, Long> totals = new HashMap<>();

    PurseLedger(Shortfall policy) {
        this.policy = policy;
    }

    @Nullable
    Long take(Step step, Instant now) {
        switch (step) {
            case Step.Hold hold -> {
                return hold(hold, now);
            }
            case Step.Earn earn -> earn(earn, now);
            case Step.Capture capture -> resolve(capture.redemption(), capture.points(), now);
            case Step.Release release -> resolve(release.redemption(), 0, now);
            case Step.GiveBack back -> giveBack(back, now);
            case Step.Return returned -> takeBack(returned, now);
            case Step.Sweep _ -> sweep(now);
            case Step.Pass _ -> {}
        }
        return null;
    }

    Standing standing(Instant now) {
        var places = new TreeMap<Standing.Ends, Standing.Places>();
        long available = 0;
        long pending = 0;
        long held = 0;
        for (var lot : purse.lots()) {
            var place = new Standing.Places(lot.in(Pocket.PENDING), lot.in(Pocket.AVAILABLE), lot.in(Pocket.HELD));
            if (place.pending() + place.available() + place.held() > 0)
                places.put(new Standing.Ends(lot.lot().expiry().at(), lot.lot().earnedAt()), place);
            held += place.held();
            if (lot.lot().expired(now)) continue;
            available += place.available() + (lot.lot().active(now) ? place.pending() : 0);
            pending += lot.lot().active(now) ? 0 : place.pending();
        }
        return new Standing(new Balance(purse.debt() > 0 ? 0 : available, pending, held, purse.debt()), places);
    }

    /** What every account has got, summed over all entries. */
    Map<String, Long> totals() {
        return Map.copyOf(totals);
    }

    private void earn(Step.Earn earn, Instant now) {
        if (!done.add(earn.unit())) return;
        var expiry = new Expiry(LocalDate.EPOCH, earn.expiresAt());
        var lot = new Lot(earn.unit(), new Points(earn.points()), earn.effectiveAt(), expiry, earn.activatesAt());
        var waiting = lot.active(now) ? 0 : earn.points();
        lots.put(earn.unit(), lot);
        reversed.put(earn.unit(), new long[2]);
        purse.put(new OpenLot(lot, waiting, earn.points() - waiting, 0, 0));
        count(List.of(
                Entry.of(waiting > 0 ? Pocket.PENDING : Pocket.AVAILABLE, lot, earn.points()),
                Entry.of(Reason.REGISTRATION.issuance(), -earn.points())));
        if (purse.debt() > 0) {
            activate(now);
            settle(now);
        }
        early.getOrDefault(earn.unit(), List.of()).forEach(step -> apply(step, now));
    }

    private @Nullable Long hold(Step.Hold hold, Instant now) {
        if (!done.contains(hold.redemption())) {
            try {
                copy(now).hold(hold.points(), now);
            } catch (NotEnoughPoints refused) {
                return Long.valueOf(refused.violations().getFirst().message());
            }
        }
        activate(now);
        if (done.add(hold.redemption())) keep(hold.redemption(), purse.hold(hold.points(), now), now);
        return null;
    }

    /** As it will be when what is due has been freed: a refusal leaves nothing behind. */
    private Purse copy(Instant now) {
        var copies = purse.lots().stream()
                .map(lot -> new OpenLot(
                        lot.lot(), lot.in(Pocket.PENDING), lot.in(Pocket.AVAILABLE), lot.in(Pocket.HELD), 0))
                .toList();
        var copy = new Purse(copies, purse.debt());
        for (var lot : copy.toActivate(now)) copy.activate(lot);
        copy.settle(now);
        return copy;
    }

    private void resolve(UUID redemption, long points, Instant now) {
        activate(now);
        if (!done.add("resolved" + redemption)) return;
        var held = of(redemption, true);
        keep(redemption, points > 0 ? purse.capture(held, points) : purse.release(held), now);
    }

    private void giveBack(Step.GiveBack back, Instant now) {
        activate(now);
        keep(back.redemption(), purse.giveBack(of(back.redemption(), false), back.points()), now);
    }

    private void takeBack(Step.Return step, Instant now) {
        if (!done.add(step.id())) return;
        if (lots.containsKey(step.unit())) apply(step, now);
        else early.computeIfAbsent(step.unit(), unit -> new ArrayList<>()).add(step);
    }

    private void apply(Step.Return step, Instant now) {
        activate(now);
        var line = new ReturnedLine(
                step.id(), new Cause(Reason.REGISTRATION, step.unit()), NOBODY, step.returned(), step.bought(), now);
        var before = reversed.get(step.unit());
        var due = line.due(lots.get(step.unit()).points().value(), before[0], before[1]);
        before[0] += step.returned();
        before[1] += due;
        var taken = purse.takeBack(step.unit(), due, policy);
        missing.merge(step.unit(), taken.shortfall(), Long::sum);
        count(taken.entries());
        settle(now);
    }

    private void sweep(Instant now) {
        for (var lot : purse.toExpire(now)) count(purse.expire(lot));
    }

    private void activate(Instant now) {
        for (var lot : purse.toActivate(now)) count(purse.activate(lot));
        settle(now);
    }

    private void settle(Instant now) {
        count(purse.settle(now));
    }

    private void keep(UUID redemption, List<Entry> entries, Instant now) {
        redemptions.computeIfAbsent(redemption, id -> new ArrayList<>()).addAll(entries);
        count(entries);
        entries.stream()
                .filter(entry -> entry.account().equals("AVAILABLE") && entry.points() > 0)
                .forEach(this::collect);
        settle(now);
    }

    private void collect(Entry back) {
        var points = Math.min(back.points(), missing.getOrDefault(back.lot(), 0L));
        if (points == 0) return;
        missing.merge(back.lot(), -points, Long::sum);
        count(Arrears.take(purse.lot(back.lot()), points, Entry.CLAWED_BACK));
    }

    private Map<UUID, Long> of(UUID redemption, boolean held) {
        var points = new HashMap<UUID, Long>();
        for (var entry : redemptions.getOrDefault(redemption, List.of())) {
            if (entry.lot() == null) continue;
            if (!held) points.merge(entry.lot(), -entry.points(), Long::sum);
            else if (entry.account().equals("HELD")) points.merge(entry.lot(), entry.points(), Long::sum);
        }
        return points;
    }

    private void count(List<Entry> entries) {
        if (entries.stream().mapToLong(Entry::points).sum() != 0) throw new AssertionError(entries);
        entries.forEach(entry -> totals.merge(entry.account(), entry.points(), Long::sum));
    }
}
