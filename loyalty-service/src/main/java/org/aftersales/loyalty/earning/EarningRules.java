package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Reason;

/** The rules in force: what a tenant has published, else what the installation is set to. */
@ApplicationScoped
class EarningRules {
    private final PublishedRules published;
    private final Limits limits;
    private final Programme programme;

    EarningRules(PublishedRules published, Limits limits, Programme programme) {
        this.published = published;
        this.limits = limits;
        this.programme = programme;
    }

    /**
     * What the event is worth by the version that was valid when it happened, within the limits of its customer. Whoever
     * asks holds the customer's link, so that no other event of theirs is judged at the same time.
     */
    Evaluation evaluate(EarningTrigger trigger) {
        var reason = trigger.cause().reason();
        var found = published.at(reason, trigger.occurredAt());
        var terms = found.map(PublishedRule::terms).orElseGet(() -> builtIn(reason));
        var version = found.map(PublishedRule::version).orElseGet(() -> builtInVersion(reason));
        return limits.within(terms, trigger, judge(terms.rule(reason, version), trigger));
    }

    /** The terms of the settings, where a tenant has published none. */
    RuleTerms builtIn(Reason reason) {
        if (reason == Reason.SURVEY)
            return new RuleTerms(null, programme.survey().points(), null, null, null);
        var registration = programme.registration();
        var prices = registration.perPoint().entrySet().stream()
                .map(rate -> new Money(rate.getValue(), rate.getKey()))
                .toList();
        return new RuleTerms(prices, null, registration.atMost(), null, null);
    }

    int builtInVersion(Reason reason) {
        return reason == Reason.SURVEY
                ? programme.survey().version()
                : programme.registration().version();
    }

    /** The version after all that there are. */
    int nextVersion(Reason reason) {
        var latest = published.of(reason).stream().findFirst().map(PublishedRule::version);
        return Math.max(latest.orElse(0), builtInVersion(reason)) + 1;
    }

    List<PublishedRule> of(Reason reason) {
        return published.of(reason);
    }

    private static Evaluation judge(EarningRule rule, EarningTrigger trigger) {
        return switch (rule) {
            case EarningRule.ByPrice byPrice
            when trigger instanceof EarningTrigger.UnitRegistered registered -> byPrice.evaluate(registered.price());
            case EarningRule.Fixed fixed -> fixed.evaluate();
            case EarningRule.ByPrice byPrice -> throw new IllegalStateException(byPrice + " judges no " + trigger);
        };
    }
}
