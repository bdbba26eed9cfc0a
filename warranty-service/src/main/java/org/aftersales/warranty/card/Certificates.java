package org.aftersales.warranty.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.catalogue.Names;
import org.aftersales.warranty.unit.CardFacts;

/** Cards as they read today. */
@ApplicationScoped
class Certificates {

    private final CatalogueUseCases catalogue;
    private final Clock clock;

    Certificates(CatalogueUseCases catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Today is a day in the zone of the unit's policy. */
    Certificate today(CardFacts card) {
        var unit = card.unit();
        var product = catalogue
                .names(unit.gtin())
                .orElseGet(() -> new Names(unit.gtin().value(), null));
        var policy = catalogue
                .names(card.policyCode(), card.policyVersion())
                .orElseGet(() -> new Names(card.policyCode(), null));
        return Certificate.on(unit.ledger().dayOf(clock.instant()), card, product, policy);
    }
}
