package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.budget.BudgetUseCases;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.programme.BoundReached;
import org.aftersales.loyalty.programme.Bounds;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/** What events are worth, and what they were. */
@ApplicationScoped
class EarningRuleUseCases {
    private static final int VERSIONS_SHOWN = 200;

    private final EarningRules rules;
    private final PublishedRules published;
    private final Earnings earnings;
    private final BudgetUseCases budgets;
    private final DailyTimers timers;
    private final Bounds bounds;
    private final Turns turns;
    private final Cursors cursors;
    private final Clock clock;

    EarningRuleUseCases(
            EarningRules rules,
            PublishedRules published,
            Earnings earnings,
            BudgetUseCases budgets,
            DailyTimers timers,
            Bounds bounds,
            Turns turns,
            Cursors cursors,
            Clock clock) {
        this.rules = rules;
        this.published = published;
        this.earnings = earnings;
        this.budgets = budgets;
        this.timers = timers;
        this.bounds = bounds;
        this.turns = turns;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Publishes the next version of a rule.
     *
     * @throws BeginsInThePast when events would be worth something else than they were
     * @throws NoSuchBudget when its points would be taken from nothing
     * @throws BoundReached when every event of that reason would have to be held against too many
     */
    @Transactional
    PublishedRule publish(ProgrammeCode programme, PublishRule told) {
        var now = clock.instant();
        var version = rules.nextVersion(programme, told.reason(), told.rule());
        var rule = new PublishedRule(told.reason(), told.rule(), version, told.validFrom(), told.terms(), now);
        var unknown = budgets.unknown(programme, rule.rule().budgets());
        if (!unknown.isEmpty()) throw new NoSuchBudget(unknown.getFirst());
        if (told.validFrom().isBefore(now)) throw new BeginsInThePast();
        if (version == 1) room(programme, told.reason());
        if (!published.anywhere(told.reason(), Instant.MAX)) timers.begin(told.reason());
        if (!published.add(programme, rule)) throw new JustPublished();
        return rule;
    }

    private void room(ProgrammeCode programme, Reason reason) {
        turns.take("rules of " + programme.value()); // so that of two who publish the last one, one does
        var there = rules.of(programme, reason).stream()
                .map(PublishedRule::code)
                .distinct()
                .count();
        BoundReached.check(there, bounds.rules(), "rules", "for such events");
    }

    /** The latest versions of all rules, by reason and code, the newest first; behind them what the installation is set to. */
    @Transactional
    List<PublishedRule> of(ProgrammeCode programme, @Nullable Reason reason) {
        var reasons = reason == null ? Arrays.stream(Reason.values()) : Stream.of(reason);
        return reasons.flatMap(each -> rules.of(programme, each, VERSIONS_SHOWN).stream())
                .toList();
    }

    /** What every event of a customer was worth in a programme and why, also when that was nothing; the newest first. */
    @Transactional
    Page<EarningView> earned(CustomerId customer, ProgrammeCode programme, PageRequest page) {
        var filter = programme.list("earnings of " + customer.value());
        var below = page.after() == null ? Earnings.NEWEST : cursors.open(page.after(), filter);
        var rows = earnings.of(customer, programme, below, page.limit() + 1);
        if (rows.isEmpty() && page.after() == null) throw new NotFound();
        return cursors.page(rows, page, filter, Earnings::place, EarningView::of);
    }

    /** Why there is a posting: what the event that caused it was worth, rule by rule. */
    @Transactional
    EarningView ofPosting(UUID posting) {
        return earnings.ofPosting(posting).map(EarningView::of).orElseThrow(NotFound::new);
    }

    static final class BeginsInThePast extends RuleViolated {
        BeginsInThePast() {
            super(
                    "begins-in-the-past",
                    "What has happened keeps what it was worth.",
                    List.of(new Violation("/validFrom", "begins-in-the-past", "must not be in the past")));
        }
    }

    static final class NoSuchBudget extends RuleViolated {
        NoSuchBudget(String code) {
            super(
                    "no-such-budget",
                    "Points are taken from budgets that there are.",
                    List.of(new Violation("/terms/budgets", "no-such-budget", code)));
        }
    }

    static final class JustPublished extends Conflict {
        JustPublished() {
            super("rule-just-published", "Somebody has just published a version; look at it first.");
        }
    }
}
