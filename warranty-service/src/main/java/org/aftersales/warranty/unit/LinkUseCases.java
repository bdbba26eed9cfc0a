package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.warranty.customer.IdentityUseCases;
import org.aftersales.warranty.customer.Linked;

/** How a person becomes the owner of what they hold the card of, and the customer whom a retailer says they are. */
@ApplicationScoped
class LinkUseCases {

    /** People mistype; machines try thousands. */
    private static final int TRIES_PER_MINUTE = 10;

    private final Units units;
    private final CardCodes codes;
    private final IdentityUseCases identity;
    private final RateLimits limits;
    private final Caller caller;
    private final Clock clock;

    LinkUseCases(
            Units units, CardCodes codes, IdentityUseCases identity, RateLimits limits, Caller caller, Clock clock) {
        this.units = units;
        this.codes = codes;
        this.identity = identity;
        this.limits = limits;
        this.caller = caller;
        this.clock = clock;
    }

    /** The code is of no card, or of one that a newer card has replaced; which of them is not told. */
    static final class UnknownCard extends NotFound {
        UnknownCard() {
            super("unknown-card", "There is no card with this code.");
        }
    }

    /** A card proves its unit: who it was sold to is not the card's to tell, nor what else they have (ADR 112). */
    @Transactional
    Linked link(String cardCode) {
        limitTries();
        var unit = units.lockOfCard(codes.hash(cardCode)).orElseThrow(UnknownCard::new);
        var buyer = unit.owner().customerId();
        return identity.byCard(buyer, units.isOnlyOneOf(buyer)).orElseGet(() -> take(unit));
    }

    private Linked take(Unit unit) {
        var owner = identity.at(unit.owner().retailerId());
        unit.transferTo(owner.customerId(), Uuids.v7(clock), clock.instant());
        return owner;
    }

    @Transactional
    Linked confirm(String linkCode) {
        limitTries();
        return identity.byCode(linkCode);
    }

    private void limitTries() {
        limits.check("card", caller.tenant() + ' ' + caller.subject(), TRIES_PER_MINUTE);
    }
}
