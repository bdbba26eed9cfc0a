package org.aftersales.warranty.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A policy version that units may have been sold under, which is why it stays as it is. */
@Entity
@Immutable
@Table(name = "policy_version")
class PublishedPolicy extends CatalogueEntry {

    private String code;
    private int number;

    static PublishedPolicy of(UUID id, PolicyDocument policy, String document, long edition) {
        return new PublishedPolicy(id, policy, document, edition);
    }

    private PublishedPolicy(UUID id, PolicyDocument policy, String document, long edition) {
        super(id, document, edition);
        this.code = policy.code();
        this.number = policy.version();
    }

    String code() {
        return code;
    }

    int number() {
        return number;
    }

    protected PublishedPolicy() {}
}
