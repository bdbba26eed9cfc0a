package org.aftersales.warranty.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.catalogue.IssuedSerialUseCases;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.unit.Sale;
import org.aftersales.warranty.unit.UnitId;

/** Judges what owners tell by the catalogue as it is. */
@ApplicationScoped
class OwnPurchases {

    private final CatalogueUseCases catalogues;
    private final IssuedSerialUseCases issued;
    private final Clock clock;

    OwnPurchases(CatalogueUseCases catalogues, IssuedSerialUseCases issued, Clock clock) {
        this.catalogues = catalogues;
        this.issued = issued;
        this.clock = clock;
    }

    /** @throws UnregistrableUnit with everything that is wrong */
    Sale judged(UnitId unit, ProductItem item, RegisterOwnUnit told) {
        var catalogue = catalogues.current();
        return new OwnPurchase(told, item, isIssued(catalogue, item)).judged(unit, catalogue, clock.instant());
    }

    private boolean isIssued(Catalogue catalogue, ProductItem item) {
        return issued.notIssued(catalogue, List.of(item)).isEmpty();
    }

    /** @throws UnregistrableUnit with everything that is wrong although the goods are not known */
    void judgeWithoutLabel(RegisterOwnUnit told) {
        OwnPurchase.judgeWithoutLabel(told, clock.instant());
    }
}
