package org.aftersales.warranty.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.unit.CardFacts;

/** What everybody may know who was shown a card. */
@ApplicationScoped
public class OpenCheckUseCases {

    private final CatalogueUseCases catalogue;

    OpenCheckUseCases(CatalogueUseCases catalogue) {
        this.catalogue = catalogue;
    }

    /** What covers the card's unit on a day, for each class of cost, as far as no fault is told. */
    @Transactional
    public List<Cost> costs(CardFacts card, LocalDate day, Locale language) {
        var policy = catalogue
                .recent()
                .policy(card.policyCode(), card.policyVersion())
                .or(() -> catalogue.current().policy(card.policyCode(), card.policyVersion()))
                .orElseThrow(() -> new IllegalStateException("the policy of a card is not there"));
        var question = new Question(day, Question.Fault.UNKNOWN);
        var ledger = card.unit().ledger();
        var verdicts = new CoverageCheck(policy.terms(), ledger, question).verdicts();
        var checked = new Checked(Checked.Basis.REGISTRATION, day, policy, verdicts, null, NextOption.afterEnd(ledger));
        return verdicts.stream().map(cost -> Cost.of(checked, cost, language)).toList();
    }
}
