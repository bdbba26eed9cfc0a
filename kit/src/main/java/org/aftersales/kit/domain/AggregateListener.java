package org.aftersales.kit.domain;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;

/** Enlists every aggregate that a transaction loads or adds, so that what it raises is found at commit. */
class AggregateListener {
    @PostLoad
    @PrePersist
    void enlist(Aggregate aggregate) {
        CDI.current().select(Enlisted.class).get().add(aggregate);
    }
}
