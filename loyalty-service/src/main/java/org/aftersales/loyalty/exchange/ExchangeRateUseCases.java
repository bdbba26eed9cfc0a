package org.aftersales.loyalty.exchange;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tx.Turns;
import org.jspecify.annotations.Nullable;

/** Rates are published by staff, and looked up by what is judged. */
@ApplicationScoped
public class ExchangeRateUseCases {
    private final ExchangeRates rates;
    private final Turns turns;
    private final Event<ExchangeRate> published;
    private final Caller caller;
    private final Clock clock;

    ExchangeRateUseCases(ExchangeRates rates, Turns turns, Event<ExchangeRate> published, Caller caller, Clock clock) {
        this.rates = rates;
        this.turns = turns;
        this.published = published;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Publishes a rate. What was converted before keeps its own; what has waited for this one is judged by it.
     *
     * @throws Refused when it converts nothing
     */
    @Transactional
    ExchangeRate publish(PublishRate told) {
        check(told);
        var rate = new ExchangeRate(
                Uuids.v7(clock),
                told.from(),
                told.to(),
                new BigDecimal(told.rate()).stripTrailingZeros().toPlainString(),
                told.source(),
                told.validFrom().truncatedTo(ChronoUnit.MICROS),
                told.validUntil() == null ? null : told.validUntil().truncatedTo(ChronoUnit.MICROS),
                caller.subject(),
                clock.instant());
        turns.take(turn(rate.from()));
        rates.add(rate);
        published.fire(rate);
        Log.infof("exchange rate %s from %s to %s published", rate.id(), rate.from(), rate.to());
        return rate;
    }

    /** Those for what happened at a moment, one a currency; of fewer currencies where nobody has published them. */
    @Transactional(TxType.MANDATORY)
    public List<ExchangeRate> at(String from, Collection<String> to, Instant moment) {
        var found = valid(from, to, moment);
        if (found.size() == to.size()) return found;
        // whoever publishes meanwhile is waited for, so that nobody begins to wait for what there is
        turns.take(turn(from));
        return valid(from, to, moment);
    }

    /** All into some currencies. */
    @Transactional(TxType.MANDATORY)
    public RateTable into(Collection<String> to) {
        return RateTable.of(rates.into(to));
    }

    @Transactional
    List<ExchangeRate> below(@Nullable String from, UUID id, int most) {
        return rates.below(from, id, most);
    }

    private List<ExchangeRate> valid(String from, Collection<String> to, Instant moment) {
        return rates.begun(from, to, moment).stream()
                .filter(rate -> rate.covers(moment))
                .toList();
    }

    private static void check(PublishRate told) {
        if (!Money.supports(told.from())) throw new Refused("/from", "no supported currency");
        if (!Money.supports(told.to())) throw new Refused("/to", "no supported currency");
        if (told.from().equals(told.to())) throw new Refused("/to", "another currency");
        if (new BigDecimal(told.rate()).signum() == 0) throw new Refused("/rate", "more than zero");
        if (told.validUntil() != null && !told.validUntil().isAfter(told.validFrom())) {
            throw new Refused("/validUntil", "after validFrom");
        }
    }

    private static String turn(String from) {
        return "exchange rates of " + from;
    }

    static final class Refused extends RuleViolated {
        Refused(String pointer, String must) {
            super(
                    "invalid-rate",
                    "Nothing can be converted by this.",
                    List.of(new Violation(pointer, "invalid-rate", "must be " + must)));
        }
    }
}
