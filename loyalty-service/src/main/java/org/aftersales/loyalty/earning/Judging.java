package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.aftersales.loyalty.earning.EarningRules.Evaluated;
import org.aftersales.loyalty.ledger.LedgerUseCases;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.MemberStandings;
import org.aftersales.loyalty.programme.ClosingUseCases;
import org.jspecify.annotations.Nullable;

/** Judges one event in one programme; whoever asks holds the customer's link. */
@ApplicationScoped
class Judging {
    private final EarningRules rules;
    private final Earnings earnings;
    private final MemberStandings standings;
    private final LedgerUseCases ledger;
    private final Credits credits;
    private final ClosingUseCases closings;

    Judging(
            EarningRules rules,
            Earnings earnings,
            MemberStandings standings,
            LedgerUseCases ledger,
            Credits credits,
            ClosingUseCases closings) {
        this.rules = rules;
        this.earnings = earnings;
        this.standings = standings;
        this.ledger = ledger;
        this.credits = credits;
        this.closings = closings;
    }

    /** The currencies for whose rates it would wait there. */
    Set<String> lacking(EarningTrigger told, Place place) {
        return closed(told, place).isPresent() ? Set.of() : rules.lacking(by(told, place), place.setting());
    }

    /** @param awaited as {@link EarningRules#evaluate} */
    Evaluated evaluate(EarningTrigger told, CustomerLink link, Place place, @Nullable Set<String> awaited) {
        var trigger = by(told, place);
        return closed(told, place)
                .map(before -> rules.closed(trigger, place.setting(), awaited, before))
                .orElseGet(() -> rules.evaluate(trigger, link, place.setting(), awaited));
    }

    /** Judges without waiting for anything, and keeps it. */
    Optional<Earning> earn(EarningTrigger told, CustomerLink link, Place place) {
        return keep(evaluate(told, link, place, null), place);
    }

    /** Stores what the event is worth there; a member is credited at once. Nothing when its cause has earned there before. */
    Optional<Earning> keep(Evaluated evaluated, Place place) {
        var earning = evaluated.earning();
        if (!earnings.add(earning)) {
            rules.undo(evaluated);
            return Optional.empty();
        }
        if (place.member() != null) credit(earning, place);
        return Optional.of(earning);
    }

    /** Whether it has earned nothing there while it was incomplete. */
    boolean isIncomplete(EarningTrigger told, Place place) {
        return earnings.of(told.cause(), place.programme())
                .filter(Earning::isIncomplete)
                .isPresent();
    }

    /** @param place of a member */
    void credit(Earning earning, Place place) {
        if (!earning.points().none()) ledger.credit(credits.of(earning, place));
    }

    private Optional<Instant> closed(EarningTrigger told, Place place) {
        return closings.closedFor(place.programme(), told.occurredAt(), told.toldAt());
    }

    private EarningTrigger by(EarningTrigger told, Place place) {
        return place.member() == null ? told : told.by(standings.of(place.member(), told.occurredAt()));
    }
}
