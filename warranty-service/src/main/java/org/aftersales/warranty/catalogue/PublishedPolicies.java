package org.aftersales.warranty.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PublishedPolicies implements PanacheRepositoryBase<PublishedPolicy, UUID> {

    Optional<PublishedPolicy> find(String code, int number) {
        return find("code = ?1 and number = ?2", code, number).firstResultOptional();
    }

    List<PublishedPolicy> inOrder(String afterCode, int afterNumber, int limit) {
        return find("code > ?1 or code = ?1 and number > ?2 order by code, number", afterCode, afterNumber)
                .range(0, limit - 1)
                .list();
    }

    List<String> codes() {
        return getEntityManager()
                .createQuery("select distinct code from PublishedPolicy", String.class)
                .getResultList();
    }

    List<PublishedPolicy> publishedAfter(long edition) {
        return list("edition > ?1", edition);
    }
}
