package org.aftersales.warranty.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What others ask of the catalogue. */
@ApplicationScoped
public class CatalogueUseCases {

    private final Catalogues catalogues;

    CatalogueUseCases(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The tenant's catalogue, at most a second old: enough to accept what it accepts. */
    @Transactional
    public Catalogue recent() {
        return catalogues.recent();
    }

    /** The tenant's catalogue as it is now: before anything is refused for what the catalogue lacks. */
    @Transactional
    public Catalogue current() {
        return catalogues.current();
    }
}
