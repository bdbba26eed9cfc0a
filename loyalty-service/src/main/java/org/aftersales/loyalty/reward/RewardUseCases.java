package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.PreconditionFailed;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.programme.BoundReached;
import org.aftersales.loyalty.programme.Bounds;
import org.aftersales.loyalty.programme.DisplayName;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** The catalogues of rewards, one for each programme. */
@ApplicationScoped
class RewardUseCases {
    private final Rewards rewards;
    private final VoucherEndUseCases ends;
    private final Bounds bounds;
    private final Turns turns;
    private final Caller caller;
    private final Clock clock;

    RewardUseCases(Rewards rewards, VoucherEndUseCases ends, Bounds bounds, Turns turns, Caller caller, Clock clock) {
        this.rewards = rewards;
        this.ends = ends;
        this.bounds = bounds;
        this.turns = turns;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws Exists when there is a reward of this code
     * @throws BoundReached when the catalogue is full
     */
    @Transactional
    Reward add(ProgrammeCode programme, AddReward told) {
        told.terms().check();
        turns.take("rewards of " + programme.value()); // so that of two who add the last one, one does
        BoundReached.check(rewards.count(programme), bounds.rewards(), "rewards", "in the programme");
        if (!rewards.add(programme, told.code(), told.terms())) throw new Exists();
        if (told.terms().kind() == RewardKind.VOUCHER) ends.begin();
        return rewards.find(programme, told.code()).orElseThrow();
    }

    /** Changes the terms; who redeemed it before keeps what was promised. */
    @Transactional
    Reward change(ProgrammeCode programme, String code, IfMatch version, RewardTerms terms) {
        terms.check();
        return changed(rewards.find(programme, code).orElseThrow(NotFound::new), version, terms);
    }

    private Reward changed(Reward known, IfMatch version, RewardTerms terms) {
        version.check(known.version());
        if (terms.stock() != null && terms.stock() < known.taken()) throw new StockBelowTaken();
        if (!rewards.change(known, terms)) throw new PreconditionFailed("stale", "It has just changed; read it again.");
        if (terms.kind() == RewardKind.VOUCHER) ends.begin();
        return rewards.find(known.programme(), known.code()).orElseThrow();
    }

    /** Calls a reward otherwise; nothing is decided by it. */
    @Transactional
    Reward rename(ProgrammeCode programme, String code, IfMatch version, DisplayName name) {
        var known = rewards.find(programme, code).orElseThrow(NotFound::new);
        return changed(known, version, known.terms().named(name));
    }

    /** A reward that can be had now; staff finds the others too. */
    @Transactional
    Reward get(ProgrammeCode programme, String code) {
        return rewards.find(programme, code).filter(this::shown).orElseThrow(NotFound::new);
    }

    /** By code, those behind the given one; customers see what can be had now. */
    @Transactional
    List<Reward> after(ProgrammeCode programme, String code, int most) {
        return rewards.after(programme, code, staff() ? null : clock.instant(), most);
    }

    private boolean shown(Reward reward) {
        return staff() || reward.terms().visible(clock.instant());
    }

    private boolean staff() {
        return caller.is(Roles.AGENT) || caller.is(Roles.MANAGER);
    }

    static final class Exists extends Conflict {
        Exists() {
            super("reward-exists", "There is a reward of this code.");
        }
    }

    static final class StockBelowTaken extends RuleViolated {
        StockBelowTaken() {
            super("stock-below-taken", "More were given than there would be.");
        }
    }
}
