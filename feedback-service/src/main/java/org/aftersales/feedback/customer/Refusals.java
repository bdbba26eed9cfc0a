package org.aftersales.feedback.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.kit.tx.Turns;

@ApplicationScoped
class Refusals implements Aggregates<Refusal, UUID> {

    private final Turns turns;
    private final Clock clock;

    Refusals(Turns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    /** Whether somebody has said, as any of these customers, that they do not want to be asked. */
    boolean anyOf(Collection<UUID> customers) {
        return list("id in ?1", customers).stream().anyMatch(Refusal::holds);
    }

    /** They do not want to be asked; answers whether that is news. Of two who say it at once, the second finds the first. */
    boolean say(UUID customer) {
        turns.take("refusal " + customer);
        var known = held(customer);
        if (known.isPresent()) return known.get().say(clock.instant());
        add(Refusal.first(customer, clock.instant()));
        return true;
    }

    /** The row, held until the transaction ends; none where they never said it. */
    Optional<Refusal> held(UUID customer) {
        return findByIdOptional(customer, LockModeType.PESSIMISTIC_WRITE);
    }
}
