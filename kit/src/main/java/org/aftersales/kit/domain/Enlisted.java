package org.aftersales.kit.domain;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The aggregates taking part in the current transaction. */
@TransactionScoped
public class Enlisted implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient List<Aggregate> aggregates = new ArrayList<>();
    private final transient List<Aggregate> written = new ArrayList<>();
    private transient boolean managed;

    void add(Aggregate aggregate) {
        aggregates.add(aggregate);
        managed = true;
    }

    /**
     * One whose rows a named hot path has written as plain SQL: what it raises is published with the events of the others,
     * by one statement for all.
     */
    public void addWritten(Aggregate aggregate) {
        aggregates.add(aggregate);
        written.add(aggregate);
    }

    /**
     * One that {@link #addWritten} told of, as it stands now; nobody else can have changed it before this transaction ends.
     * Empty for all others.
     */
    public <A extends Aggregate> Optional<A> written(Class<A> type, UUID key) {
        if (written.stream().noneMatch(one -> type.isInstance(one) && one.key().equals(key))) return Optional.empty();
        return aggregates.reversed().stream() // it may have been loaded and changed since
                .filter(type::isInstance)
                .map(type::cast)
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /** Whether Hibernate manages any of them, and may still have something to write. */
    public boolean isManaged() {
        return managed;
    }

    /** Whether the transaction has met no aggregate, so that nothing can have been raised. */
    public boolean isEmpty() {
        return aggregates.isEmpty();
    }

    /** The enlisted aggregates that have raised something, in the order in which they were loaded or added. */
    public List<Aggregate> withEvents() {
        return aggregates.stream().filter(a -> !a.raisedEvents().isEmpty()).toList();
    }
}
