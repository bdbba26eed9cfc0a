package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.loyalty.exchange.ExchangeRateUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.aftersales.loyalty.programme.ProgrammeUseCases;

/** Judges past events by terms that nobody has published; nothing is changed. */
@ApplicationScoped
class SimulationUseCases {
    private static final int MOST = 200_000;

    private final EarningRules rules;
    private final Earnings earnings;
    private final ExchangeRateUseCases exchange;
    private final ProgrammeUseCases programmes;

    SimulationUseCases(
            EarningRules rules, Earnings earnings, ExchangeRateUseCases exchange, ProgrammeUseCases programmes) {
        this.rules = rules;
        this.earnings = earnings;
        this.exchange = exchange;
        this.programmes = programmes;
    }

    /**
     * One rule is replaced, or added; all others are as they were when the event happened. No budget ends. A price is
     * converted by the rate that it was converted by, else by the one of its moment; without one it counts nothing.
     *
     * @throws TooManyEvents when there are more than can be judged at once
     */
    @Transactional
    SimulationView simulate(ProgrammeCode programme, Simulate told) {
        var books = Rulebooks.of(with(programme, told));
        var past = earnings.between(programme, told.reason(), told.from(), told.until(), MOST + 1);
        if (past.size() > MOST) throw new TooManyEvents();
        var zone = programmes.setting(programme).zone();
        var tally = new Tally(books, zone, exchange.into(books.currencies()));
        past.stream().filter(earning -> !earning.isTooLate()).forEach(tally::add);
        return tally.view();
    }

    private List<PublishedRule> with(ProgrammeCode programme, Simulate told) {
        var versions = new ArrayList<>(rules.of(programme, told.reason()).stream()
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
