package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.loyalty.exchange.ExchangeRateUseCases;

/** Judges past events by terms that nobody has published; nothing is changed. */
@ApplicationScoped
class SimulationUseCases {
    private static final int MOST = 200_000;

    private final EarningRules rules;
    private final Earnings earnings;
    private final ExchangeRateUseCases exchange;
    private final Programme programme;

    SimulationUseCases(EarningRules rules, Earnings earnings, ExchangeRateUseCases exchange, Programme programme) {
        this.rules = rules;
        this.earnings = earnings;
        this.exchange = exchange;
        this.programme = programme;
    }

    /**
     * One rule is replaced, or added; all others are as they were when the event happened. No budget ends. A price is
     * converted by the rate that it was converted by, else by the one of its moment; without one it counts nothing.
     *
     * @throws TooManyEvents when there are more than can be judged at once
     */
    @Transactional
    SimulationView simulate(Simulate told) {
        var books = Rulebooks.of(with(told));
        var past = earnings.between(told.reason(), told.from(), told.until(), MOST + 1);
        if (past.size() > MOST) throw new TooManyEvents();
        var tally = new Tally(books, programme.zone(), exchange.into(books.currencies()));
        past.forEach(tally::add);
        return tally.view();
    }

    private List<PublishedRule> with(Simulate told) {
        var versions = new ArrayList<>(rules.of(told.reason()).stream()
                .filter(rule -> !rule.code().equals(told.rule()))
                .toList());
        var simulated = new PublishedRule(told.reason(), told.rule(), 1, Instant.EPOCH, told.terms(), Instant.EPOCH);
        versions.add(simulated);
        return versions;
    }

    static final class TooManyEvents extends RuleViolated {
        TooManyEvents() {
            super("too-many-events", "More than %d events; choose a shorter time.".formatted(MOST));
        }
    }
}
