package org.aftersales.warranty.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.warranty.block.SerialUseCases;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.aftersales.warranty.unit.UnitFacts;

/** What must hold before a decision changes a unit. */
@ApplicationScoped
class ConflictRules {

    private final SerialUseCases serials;
    private final ClaimUseCases claims;

    ConflictRules(SerialUseCases serials, ClaimUseCases claims) {
        this.serials = serials;
        this.claims = claims;
    }

    /** What the holder has asked for must be settled with the holder. */
    static final class ClaimPending extends Conflict {
        ClaimPending() {
            super("claim-pending", "There is an open claim for this unit; decide that first.");
        }
    }

    /** What is handed over must be worth something, and nobody else's business. */
    void requireTransferable(UnitFacts unit) {
        if (unit.voidReason() != null) {
            throw new RuleViolated("warranty-void", "The warranty of this unit is void; reinstate it first.");
        }
        if (claims.isPendingFor(unit.id().value())) throw new ClaimPending();
    }

    /** The other serial must be one of the product, issued where that is asked, and of no stolen unit. */
    void requireUsable(ProductItem item) {
        serials.requireUsable(item);
    }
}
