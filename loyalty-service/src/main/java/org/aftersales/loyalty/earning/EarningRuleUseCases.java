package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;

/** What events are worth, and what they were. */
@ApplicationScoped
class EarningRuleUseCases {
    private final EarningRules rules;
    private final PublishedRules published;
    private final Earnings earnings;
    private final Cursors cursors;
    private final Clock clock;

    EarningRuleUseCases(EarningRules rules, PublishedRules published, Earnings earnings, Cursors cursors, Clock clock) {
        this.rules = rules;
        this.published = published;
        this.earnings = earnings;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Publishes the next version.
     *
     * @throws BeginsInThePast when events would be worth something else than they were
     */
    @Transactional
    PublishedRule publish(PublishRule told) {
        var now = clock.instant();
        var version = rules.nextVersion(told.reason());
        told.terms().rule(told.reason(), version);
        if (told.validFrom().isBefore(now)) throw new BeginsInThePast();
        var rule = new PublishedRule(told.reason(), version, told.validFrom(), told.terms(), now);
        if (!published.add(rule)) throw new JustPublished();
        return rule;
    }

    /** All versions, the newest first, and behind them what the installation is set to. */
    @Transactional
    List<PublishedRule> of(Reason reason) {
        var all = new ArrayList<>(published.of(reason));
        all.add(new PublishedRule(
                reason, rules.builtInVersion(reason), Instant.EPOCH, rules.builtIn(reason), Instant.EPOCH));
        return all;
    }

    /** What every event of a customer was worth and why, also when that was nothing; the newest first. */
    @Transactional
    Page<EarningView> earned(CustomerId customer, PageRequest page) {
        var filter = "earnings of " + customer.value();
        var below = page.after() == null ? Earnings.NEWEST : cursors.open(page.after(), filter);
        var rows = earnings.of(customer, below, page.limit() + 1);
        if (rows.isEmpty() && page.after() == null) throw new NotFound();
        return cursors.page(rows, page, filter, Earnings::place, EarningView::of);
    }

    static final class BeginsInThePast extends RuleViolated {
        BeginsInThePast() {
            super(
                    "begins-in-the-past",
                    "What has happened keeps what it was worth.",
                    List.of(new Violation("/validFrom", "begins-in-the-past", "must not be in the past")));
        }
    }

    static final class JustPublished extends Conflict {
        JustPublished() {
            super("rule-just-published", "Somebody has just published a version; look at it first.");
        }
    }
}
