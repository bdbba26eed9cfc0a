package org.aftersales.warranty.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** An article of the tenant's catalogue, as the retailers' systems told it. */
@Entity
@Table(name = "product")
class Product extends CatalogueEntry {

    @Version
    private long version;

    private String gtin;

    static Product of(UUID id, Gtin gtin, String document, long edition) {
        return new Product(id, gtin, document, edition);
    }

    private Product(UUID id, Gtin gtin, String document, long edition) {
        super(id, document, edition);
        this.gtin = gtin.value();
    }

    long version() {
        return version;
    }

    Gtin gtin() {
        return new Gtin(gtin);
    }

    protected Product() {}
}
