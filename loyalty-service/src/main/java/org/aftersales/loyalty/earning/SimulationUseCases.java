package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/** Judges past events by terms that nobody has published; nothing is changed. */
@ApplicationScoped
class SimulationUseCases {
    private static final int MOST = 200_000;

    private final Earnings earnings;
    private final Programme programme;

    SimulationUseCases(Earnings earnings, Programme programme) {
        this.earnings = earnings;
        this.programme = programme;
    }

    /** @throws TooManyEvents when there are more than can be judged at once */
    @Transactional
    SimulationView simulate(Simulate told) {
        var rule = told.terms().rule(told.reason(), 1);
        var past = earnings.between(told.reason(), told.from(), told.until(), MOST + 1);
        if (past.size() > MOST) throw new TooManyEvents();
        var tally = new Tally(told.terms(), programme);
        for (var earning : past) tally.add(earning, judge(rule, earning));
        return tally.view();
    }

    private static long judge(EarningRule rule, Earning earning) {
        var basis = earning.why().basis();
        return switch (rule) {
            case EarningRule.ByPrice byPrice ->
                basis == null ? 0 : byPrice.evaluate(basis).points().value();
            case EarningRule.Fixed fixed -> fixed.evaluate().points().value();
        };
    }

    /** Sums, within limits that are counted anew. */
    private static final class Tally {
        private final RuleTerms terms;
        private final Programme programme;
        private final Map<Counted, Long> earned = new HashMap<>();
        private final Set<CustomerId> customers = new HashSet<>();
        private long events;
        private long then;
        private long now;
        private long more;
        private long less;

        Tally(RuleTerms terms, Programme programme) {
            this.terms = terms;
            this.programme = programme;
        }

        private record Counted(CustomerId customer, LocalDate first, boolean month) {}

        void add(Earning earning, long judged) {
            var day = earning.occurredAt().atZone(programme.zone()).toLocalDate();
            var ofDay = new Counted(earning.customerId(), day, false);
            var ofMonth = new Counted(earning.customerId(), day.withDayOfMonth(1), true);
            var left = Math.min(left(terms.perDay(), ofDay), left(terms.perMonth(), ofMonth));
            var points = Math.min(judged, left);
            earned.merge(ofDay, points, Long::sum);
            earned.merge(ofMonth, points, Long::sum);
            customers.add(earning.customerId());
            count(earning.points().value(), points);
        }

        private void count(long was, long is) {
            events++;
            then += was;
            now += is;
            if (is > was) more++;
            if (is < was) less++;
        }

        private long left(@Nullable Long limit, Counted counted) {
            return limit == null ? Long.MAX_VALUE : limit - earned.getOrDefault(counted, 0L);
        }

        SimulationView view() {
            return new SimulationView(events, customers.size(), then, now, more, less);
        }
    }

    static final class TooManyEvents extends RuleViolated {
        TooManyEvents() {
            super("too-many-events", "More than %d events; choose a shorter time.".formatted(MOST));
        }
    }
}
