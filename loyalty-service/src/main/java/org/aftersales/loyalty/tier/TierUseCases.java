package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/**
 * Where members stand. It is judged whenever what they qualify with changes, in the same transaction, when a tier ends,
 * and when other terms become valid; whoever judges locks the member's standing before reading the points.
 */
@ApplicationScoped
public class TierUseCases {
    private final TierProgrammes programmes;
    private final TierNames names;
    private final MemberTiers tiers;
    private final QualifyingPoints points;
    private final TierChanges changes;
    private final Timers timers;
    private final TierRules rules;
    private final Clock clock;

    TierUseCases(
            TierProgrammes programmes,
            TierNames names,
            MemberTiers tiers,
            QualifyingPoints points,
            TierChanges changes,
            Timers timers,
            TierRules rules,
            Clock clock) {
        this.programmes = programmes;
        this.names = names;
        this.tiers = tiers;
        this.points = points;
        this.changes = changes;
        this.timers = timers;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Points of a lot were given, or taken back when negative: as many as what they were for was worth, whatever has
     * become of them since. Spending them counts nothing. Judging is for {@link #judge}, when all is counted; but what
     * has ended by now ended before these points came or went.
     *
     * @param id of the posting or the return
     */
    @Transactional(TxType.MANDATORY)
    public void count(MemberId member, UUID id, UUID lot, long qualifying) {
        if (qualifying == 0) return;
        if (points.add(id, lot, qualifying, clock.instant())) return;
        review(member.value());
        points.add(id, lot, qualifying, null);
    }

    /** Whether a programme has tiers at all at this moment. */
    @Transactional
    public boolean inForce(ProgrammeCode programme) {
        return programmes.any(programme, clock.instant());
    }

    /** As {@link #count} for the points of many members at once, where no tiers are in force. */
    @Transactional(TxType.MANDATORY)
    public void count(List<Counted> counted) {
        points.add(counted);
    }

    /** What was counted may make another tier of it. */
    @Transactional(TxType.MANDATORY)
    public void judge(MemberId member) {
        var now = clock.instant();
        programmes.of(member, now).ifPresent(valid -> judge(valid, tiers.lockOrBegin(member), TierCause.POINTS, now));
    }

    /** Where the member stands at this moment, whether or not it has been booked; nowhere without a programme. */
    @Transactional
    public Optional<TierStanding> standing(MemberId member) {
        var now = clock.instant();
        return programmes.of(member, now).map(valid -> standing(valid, tiers.findByIdOptional(member), member, now));
    }

    /** As {@link #standing}, with what will be lost soon. */
    @Transactional
    public Optional<TierStanding> outlook(MemberId member) {
        var now = clock.instant();
        return programmes.of(member, now).map(version -> {
            var valid = names.called(version, member);
            var tier = tiers.findByIdOptional(member);
            return standing(valid, tier, member, now).with(ending(valid, tier, member, now));
        });
    }

    /** A tier may have ended; whatever has been done before stays done. */
    @Transactional
    void review(UUID id) {
        var now = clock.instant();
        var member = new MemberId(id);
        programmes.of(member, now).ifPresent(valid -> judge(valid, tiers.lockOrBegin(member), TierCause.TIME, now));
    }

    /** Judges a locked standing, keeps what changed, warns, and plans when it has to be judged again. */
    void judge(TierProgramme programme, MemberTier tier, TierCause cause, Instant now) {
        var before = tier.state();
        var measure = measure(programme, tier.id(), tier.earned(), now);
        tier.judge(measure, cause, Uuids.v7(clock)).ifPresent(change -> changes.add(tier.id(), change));
        tier.warn(measure, rules.warnBefore());
        if (before.equals(tier.state()) && cause != TierCause.TIME) return;
        tier.next(measure, rules.warnBefore())
                .ifPresentOrElse(
                        at -> timers.schedule(TierTimer.KIND, tier.id().value(), at),
                        () -> timers.cancel(TierTimer.KIND, tier.id().value()));
    }

    Measure measure(TierProgramme programme, MemberId member, Earned before, Instant now) {
        var ended = before.endsAt() != null && before.endsAt().isBefore(now) ? before.endsAt() : now;
        var since = programme.ladder().since(ended);
        return Measure.of(programme, points.of(member, programme.terms(), since), now);
    }

    private TierStanding standing(TierProgramme programme, Optional<MemberTier> tier, MemberId member, Instant now) {
        var before = earned(tier);
        return TierStanding.of(measure(programme, member, before, now), before, pin(tier));
    }

    private @Nullable TierEnding ending(
            TierProgramme programme, Optional<MemberTier> tier, MemberId member, Instant now) {
        var measure = measure(programme, member, earned(tier), now);
        var earned = measure.judge(earned(tier));
        return Fall.of(measure, earned, pin(tier))
                .filter(fall -> !now.isBefore(fall.at().minus(rules.warnBefore())))
                .map(fall -> new TierEnding(fall.at(), fall.to(), fall.missing(measure, earned, pin(tier))))
                .orElse(null);
    }

    private static Earned earned(Optional<MemberTier> tier) {
        return tier.map(MemberTier::earned).orElse(Earned.NOTHING);
    }

    private static @Nullable Pin pin(Optional<MemberTier> tier) {
        return tier.map(MemberTier::pin).orElse(null);
    }
}
