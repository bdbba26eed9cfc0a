package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aftersales.warranty.unit.LinkUseCases.UnknownCard;

/** The cards of the tenant's units. */
@ApplicationScoped
class Cards {

    private final Units units;
    private final CardRevisions revisions;

    Cards(Units units, CardRevisions revisions) {
        this.units = units;
        this.revisions = revisions;
    }

    @Transactional
    CardFacts of(UnitId unit) {
        return CardFacts.of(units.get(unit));
    }

    /** @throws UnknownCard when the card was withdrawn */
    @Transactional
    CardFacts toCheck(UnitId id) {
        var unit = units.get(id);
        if (isWithdrawn(unit)) throw new UnknownCard();
        return CardFacts.of(unit);
    }

    @Transactional
    boolean canBeChecked(UnitId unit) {
        return !isWithdrawn(units.get(unit));
    }

    /** Whether somebody has taken the card itself back; one that went with its unit still tells of that. */
    private boolean isWithdrawn(Unit unit) {
        return unit.isCardRevoked()
                && (unit.ledger().gone() == null
                        || revisions.isRevoked(unit.id(), unit.card().version()));
    }
}
