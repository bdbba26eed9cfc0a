package org.aftersales.warranty.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Products implements PanacheRepositoryBase<Product, UUID> {

    Optional<Product> find(Gtin gtin) {
        return find("gtin", gtin.value()).firstResultOptional();
    }

    /** @param after empty for the beginning */
    List<Product> inOrder(String after, int limit) {
        return find("gtin > ?1 order by gtin", after).range(0, limit - 1).list();
    }

    List<Product> changedAfter(long edition) {
        return list("edition > ?1", edition);
    }
}
