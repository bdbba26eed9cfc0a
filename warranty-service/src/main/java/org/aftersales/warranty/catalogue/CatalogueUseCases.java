package org.aftersales.warranty.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What others ask of the catalogue. */
@ApplicationScoped
public class CatalogueUseCases {

    private final Catalogues catalogues;
    private final Products products;
    private final Documents documents;

    CatalogueUseCases(Catalogues catalogues, Products products, Documents documents) {
        this.catalogues = catalogues;
        this.products = products;
        this.documents = documents;
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

    /** A published version, where it was read before: it never changes nor goes, so the database need not be asked. */
    public Optional<PolicyVersion> remembered(String policy, int version) {
        return catalogues.loaded().policy(policy, version);
    }

    /** What the product is called now; nothing when it has never been in the catalogue. */
    @Transactional
    public Optional<Names> names(Gtin gtin) {
        return products.find(gtin).map(documents::read).map(document -> new Names(document.name(), document.nameFa()));
    }

    /** What a policy version is called. */
    @Transactional
    public Optional<Names> names(String policy, int version) {
        return catalogues.recent().policy(policy, version).map(found -> new Names(found.name(), found.nameFa()));
    }
}
