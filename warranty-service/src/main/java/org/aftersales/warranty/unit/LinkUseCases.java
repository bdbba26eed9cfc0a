package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.customer.Linked;

/** How a person becomes the owner that a card speaks of. */
@ApplicationScoped
class LinkUseCases {

    /** People mistype; machines try thousands. */
    private static final int TRIES_PER_MINUTE = 10;

    private final UnitUseCases units;
    private final CustomerUseCases customers;
    private final RateLimits limits;
    private final Caller caller;

    LinkUseCases(UnitUseCases units, CustomerUseCases customers, RateLimits limits, Caller caller) {
        this.units = units;
        this.customers = customers;
        this.limits = limits;
        this.caller = caller;
    }

    /** The code is of no card, or of one that a newer card has replaced; which of them is not told. */
    static final class UnknownCard extends NotFound {
        UnknownCard() {
            super("unknown-card", "There is no card with this code.");
        }
    }

    @Transactional
    Linked link(String cardCode) {
        limits.check("card", caller.tenant() + ' ' + caller.subject(), TRIES_PER_MINUTE);
        var customer = units.customerOfCard(cardCode).orElseThrow(UnknownCard::new);
        return customers.link(customer);
    }
}
