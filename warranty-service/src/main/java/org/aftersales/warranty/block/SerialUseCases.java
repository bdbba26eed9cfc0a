package org.aftersales.warranty.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.catalogue.IssuedSerialUseCases;
import org.aftersales.warranty.catalogue.ProductItem;

/** Which serials staff may give to a unit: one of the product, issued where that is asked, and of no stolen unit. */
@ApplicationScoped
public class SerialUseCases {

    private final CatalogueUseCases catalogues;
    private final IssuedSerialUseCases issued;
    private final BlockUseCases blocks;

    SerialUseCases(CatalogueUseCases catalogues, IssuedSerialUseCases issued, BlockUseCases blocks) {
        this.catalogues = catalogues;
        this.issued = issued;
        this.blocks = blocks;
    }

    /** @throws RuleViolated {@code serial-not-usable}, with what is wrong */
    @Transactional
    public void requireUsable(ProductItem item) {
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
                "The unit cannot have this serial.",
                List.of(new Violation("/serial", code, message)));
    }
}
