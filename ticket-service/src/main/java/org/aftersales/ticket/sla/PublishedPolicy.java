package org.aftersales.ticket.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A version of a policy. */
@Entity
@Immutable
@Table(name = "sla_policy")
class PublishedPolicy extends Publication {

    PublishedPolicy(UUID id, Version version, String document, Instant publishedAt) {
        super(id, version, document, publishedAt);
    }

    protected PublishedPolicy() {}
}
