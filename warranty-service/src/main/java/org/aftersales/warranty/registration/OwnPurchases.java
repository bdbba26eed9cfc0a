package org.aftersales.warranty.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.catalogue.IssuedSerialUseCases;
import org.aftersales.warranty.catalogue.LabelUseCases;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.unit.Sale;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** Judges what owners tell by the catalogue as it is. */
@ApplicationScoped
class OwnPurchases {

    private final LabelUseCases labels;
    private final CatalogueUseCases catalogues;
    private final IssuedSerialUseCases issued;
    private final Clock clock;

    OwnPurchases(LabelUseCases labels, CatalogueUseCases catalogues, IssuedSerialUseCases issued, Clock clock) {
        this.labels = labels;
        this.catalogues = catalogues;
        this.issued = issued;
        this.clock = clock;
    }

    /**
     * The sale as far as it is known; what is wrong with it is among the mistakes.
     *
     * @param label null where it could not be read
     * @return null where there are mistakes
     */
    @Nullable
    Sale judged(UnitId unit, @Nullable ProductItem label, RegisterOwnUnit told, Mistakes mistakes) {
        if (label != null) return mistakes.unless(() -> judged(unit, labels.readToStore(label), told));
        mistakes.note(() -> OwnPurchase.judgeWithoutLabel(told, clock.instant()));
        return null;
    }

    private Sale judged(UnitId unit, ProductItem item, RegisterOwnUnit told) {
        var catalogue = catalogues.current();
        return new OwnPurchase(told, item, isIssued(catalogue, item)).judged(unit, catalogue, clock.instant());
    }

    private boolean isIssued(Catalogue catalogue, ProductItem item) {
        return issued.notIssued(catalogue, List.of(item)).isEmpty();
    }
}
