package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** What the installation is set to, which holds in main. */
@ApplicationScoped
class BuiltInRules {
    private final Installation installation;

    BuiltInRules(Installation installation) {
        this.installation = installation;
    }

    Optional<PublishedRule> of(ProgrammeCode code, Reason reason) {
        if (!code.isMain()) return Optional.empty();
        var registration = installation.registration();
        var survey = installation.survey();
        return switch (reason) {
            case REGISTRATION -> Optional.of(rule(reason, registration.version(), byPrice(registration)));
            case SURVEY -> Optional.of(rule(reason, survey.version(), RuleTerms.fixed(survey.points())));
            default -> Optional.empty();
        };
    }

    private static PublishedRule rule(Reason reason, int version, RuleTerms terms) {
        return new PublishedRule(reason, EarningRule.MAIN, version, Instant.EPOCH, terms, Instant.EPOCH);
    }

    private static RuleTerms byPrice(Installation.Registration registration) {
        var prices = registration.perPoint().entrySet().stream()
                .map(rate -> new Money(rate.getValue(), rate.getKey()))
                .toList();
        return RuleTerms.byPrice(prices, registration.atMost());
    }
}
