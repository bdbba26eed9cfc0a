package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Points;

/** The rules in force. */
@ApplicationScoped
class EarningRules {
    private final EarningRule.ByPrice registration;
    private final EarningRule.Fixed survey;

    EarningRules(Programme programme) {
        var registrations = programme.registration();
        registration = new EarningRule.ByPrice(
                registrations.version(), rates(registrations), new Points(registrations.atMost()));
        survey = new EarningRule.Fixed(
                programme.survey().version(), new Points(programme.survey().points()));
    }

    Evaluation evaluate(EarningTrigger trigger) {
        return switch (trigger) {
            case EarningTrigger.UnitRegistered registered -> registration.evaluate(registered.price());
            case EarningTrigger.SurveyAnswered _ -> survey.evaluate();
        };
    }

    private static Map<String, Money> rates(Programme.Registration registration) {
        return registration.perPoint().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, rate -> new Money(rate.getValue(), rate.getKey())));
    }
}
