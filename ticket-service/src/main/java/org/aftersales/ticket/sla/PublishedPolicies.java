package org.aftersales.ticket.sla;

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

    Optional<PublishedPolicy> latest(String code) {
        return find("code = ?1 order by number desc", code).firstResultOptional();
    }

    List<PublishedPolicy> inOrder(String afterCode, int afterNumber, int limit) {
        return find("code > ?1 or code = ?1 and number > ?2 order by code, number", afterCode, afterNumber)
                .range(0, limit - 1)
                .list();
    }
}
