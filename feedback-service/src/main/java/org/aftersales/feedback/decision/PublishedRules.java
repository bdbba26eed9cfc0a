package org.aftersales.feedback.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PublishedRules implements PanacheRepositoryBase<PublishedRule, UUID> {

    Optional<PublishedRule> find(RuleRef ref) {
        return find("code = ?1 and number = ?2", ref.code(), ref.version()).firstResultOptional();
    }

    Optional<PublishedRule> latest(String code) {
        return find("code = ?1 order by number desc", code).firstResultOptional();
    }

    /** The latest version of every rule, by code. */
    List<PublishedRule> inForce() {
        return list("from PublishedRule rule where rule.number ="
                + " (select max(other.number) from PublishedRule other where other.code = rule.code)"
                + " order by rule.code");
    }

    /** By code and number, behind a version. */
    List<PublishedRule> inOrder(RuleRef behind, int limit) {
        return find("code > ?1 or code = ?1 and number > ?2 order by code, number", behind.code(), behind.version())
                .range(0, limit - 1)
                .list();
    }
}
