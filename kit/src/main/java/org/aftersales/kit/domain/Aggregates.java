package org.aftersales.kit.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import org.aftersales.kit.problem.NotFound;

/**
 * A collection of aggregates of the current tenant, named as a plural noun.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
public interface Aggregates<A extends Aggregate, I> extends PanacheRepositoryBase<A, I> {

    /** Adds a new aggregate; it is stored, and its events published, when the transaction commits. */
    default void add(A aggregate) {
        persist(aggregate);
    }

    /**
     * The aggregate with this id.
     *
     * @throws NotFound when the tenant has none, also when another tenant has
     */
    default A get(I id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** As {@link #get}, holding the row's lock until the transaction ends. */
    default A lock(I id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }
}
