package org.aftersales.warranty.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.warranty.check.OpenCheckUseCases;
import org.aftersales.warranty.unit.CardUseCases;

/** What anybody may ask of a card whose code they were shown. */
@ApplicationScoped
class CardCheckUseCases {

    private final CardUseCases cards;
    private final Certificates certificates;
    private final OpenCheckUseCases checks;
    private final RateLimits limits;
    private final CardSettings settings;

    CardCheckUseCases(
            CardUseCases cards,
            Certificates certificates,
            OpenCheckUseCases checks,
            RateLimits limits,
            CardSettings settings) {
        this.cards = cards;
        this.certificates = certificates;
        this.checks = checks;
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * The card with this code as it reads today. Nothing is recorded, however often it is asked.
     *
     * @param client the asker's address, whose attempts are counted whether they find a card or not
     */
    Certificate check(String client, String code) {
        limits.check("card-checks", client, settings.checksPerMinute());
        return cards.check(code, certificates::today);
    }

    /** The same, with what is covered today for each class of cost, in the reader's language. */
    CardCheckView check(String client, String code, Locale language) {
        limits.check("card-checks", client, settings.checksPerMinute());
        return cards.check(code, card -> {
            var certificate = certificates.today(card);
            return CardCheckView.of(certificate, checks.costs(card, certificate.day(), language));
        });
    }
}
