package org.aftersales.warranty.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.block.BlockUseCases;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.catalogue.IssuedSerialUseCases;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.aftersales.warranty.unit.UnitFacts;

/** What must hold before a decision changes a unit. */
@ApplicationScoped
class ConflictRules {

    private final CatalogueUseCases catalogues;
    private final IssuedSerialUseCases issued;
    private final BlockUseCases blocks;
    private final ClaimUseCases claims;

    ConflictRules(
            CatalogueUseCases catalogues, IssuedSerialUseCases issued, BlockUseCases blocks, ClaimUseCases claims) {
        this.catalogues = catalogues;
        this.issued = issued;
        this.blocks = blocks;
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
        var catalogue = catalogues.current();
        var looksRight = catalogue
                .article(item.gtin())
                .filter(article -> article.accepts(item.serial()))
                .isPresent();
        if (!looksRight) throw refused("invalid-serial", "does not look like a serial number of this product");
        if (!issued.notIssued(catalogue, List.of(item)).isEmpty()) {
            throw refused("serial-not-issued", "is not on the list of serials that were issued of this product");
        }
        if (blocks.isReportedStolen(item.gtin(), item.serial())) {
            throw refused("serial-reported-stolen", "is of a unit that was reported stolen");
        }
    }

    private static RuleViolated refused(String code, String message) {
        return new RuleViolated(
                "serial-not-usable",
                "The serial cannot be corrected to this one.",
                List.of(new Violation("/serial", code, message)));
    }
}
