package org.aftersales.loyalty.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.PreconditionFailed;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.budget.Draws.Draw;
import org.aftersales.loyalty.programme.BoundReached;
import org.aftersales.loyalty.programme.Bounds;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** What is there to be given, and that no more is. */
@ApplicationScoped
public class BudgetUseCases {
    private final Budgets budgets;
    private final Tills tills;
    private final Timers timers;
    private final Bounds bounds;
    private final Turns turns;
    private final Clock clock;

    BudgetUseCases(Budgets budgets, Tills tills, Timers timers, Bounds bounds, Turns turns, Clock clock) {
        this.budgets = budgets;
        this.tills = tills;
        this.timers = timers;
        this.bounds = bounds;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * @throws Exists when there is one of that code
     * @throws BoundReached when the programme has as many as it can have
     */
    @Transactional
    Budget add(ProgrammeCode programme, AddBudget told) {
        turns.take("budgets of " + programme.value()); // so that of two who add the last one, one does
        var there = budgets.after(programme, "", bounds.budgets()).size();
        BoundReached.check(there, bounds.budgets(), "budgets", "in the programme");
        if (!budgets.add(programme, told)) throw new Exists();
        timers.schedule(BudgetTimer.KIND, BudgetTimer.ALL, clock.instant());
        budgets.grant(programme, told.code(), Shares.divide(told.points(), Shares.parts(told.points())));
        return get(programme, told.code());
    }

    /**
     * Says how much there is from now on.
     *
     * @throws BelowUsed when more was given
     */
    @Transactional
    Budget change(ProgrammeCode programme, String code, IfMatch version, ChangeBudget told) {
        var known = get(programme, code);
        version.check(known.version());
        if (!budgets.change(known, told.points())) {
            throw new PreconditionFailed("stale", "It has just changed; read it again.");
        }
        divide(known, told.points());
        return get(programme, code);
    }

    private void divide(Budget budget, long points) {
        var shares = budgets.lock(budget.programme(), budget.code());
        var free = points - shares.stream().mapToLong(Budgets.Share::used).sum();
        if (free < 0) throw new BelowUsed();
        var parts = Math.max(shares.size(), Shares.parts(points));
        var granted = new ArrayList<>(Shares.divide(free, parts));
        for (var share : shares) granted.set(share.shard(), granted.get(share.shard()) + share.used());
        budgets.grant(budget.programme(), budget.code(), granted);
    }

    @Transactional
    Budget get(ProgrammeCode programme, String code) {
        return budgets.find(programme, code).orElseThrow(NotFound::new);
    }

    @Transactional
    List<Budget> after(ProgrammeCode programme, String code, int most) {
        return budgets.after(programme, code, most);
    }

    /** Those of the codes that are no budget. */
    @Transactional
    public List<String> unknown(ProgrammeCode programme, Collection<String> codes) {
        return codes.stream()
                .filter(code -> budgets.find(programme, code).isEmpty())
                .toList();
    }

    /**
     * Takes points from each budget, as many as it has. Once in a transaction for each programme, for budgets are taken
     * from in the order of programmes, main first, and of their codes: so nobody waits for somebody who waits for them.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Draws take(ProgrammeCode programme, SortedMap<String, Long> wanted) {
        var draws = new ArrayList<Draw>();
        wanted.forEach((budget, points) -> draws.addAll(tills.take(programme, budget, points)));
        return new Draws(draws);
    }

    /**
     * Gives back what was taken in this transaction and is not spent.
     *
     * @return what stays taken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Draws settle(Draws draws, Map<String, Long> spent) {
        var open = new HashMap<>(spent);
        var kept = new ArrayList<Draw>();
        for (var draw : draws.all()) {
            var points = Math.min(draw.points(), open.getOrDefault(draw.budget(), 0L));
            open.merge(draw.budget(), -points, Long::sum);
            if (points < draw.points()) tills.giveBack(draw, draw.points() - points);
            if (points > 0) kept.add(new Draw(draw.programme(), draw.budget(), draw.shard(), points));
        }
        return new Draws(kept);
    }

    static final class Exists extends Conflict {
        Exists() {
            super("budget-exists", "There is a budget of this code.");
        }
    }

    static final class BelowUsed extends RuleViolated {
        BelowUsed() {
            super("budget-below-used", "More was given than there would be.");
        }
    }
}
