package org.aftersales.ticket.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.outbox.Correlation;
import org.aftersales.ticket.conversation.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that somebody asks for.
 *
 * @param skill a code of what whoever works on it has to know, where they say so
 * @param first their first message, if they say one
 * @param sight which tickets they see; of people as far as it is known which customers they are
 * @param story what follows from it belongs to this
 */
record Opening(
        Work work,
        @Nullable String skill,
        List<Device> devices,
        @Nullable Draft first,
        Actor actor,
        Sight sight,
        Correlation story) {

    Optional<Draft> words() {
        return Optional.ofNullable(first);
    }

    /** The same, once it is known which customers people are. */
    Opening knowing(Map<String, Set<UUID>> customers) {
        return new Opening(work, skill, devices, first, actor, sight.knowing(customers), story);
    }

    Optional<UUID> unit() {
        return Optional.ofNullable(work.concern().unitId());
    }

    /** Whether the customer is the person who asks: somebody is one customer of each retailer who sold to them. */
    boolean isOfAsker(UUID customer) {
        return sight instanceof Sight.OfPerson person && person.customerIds().contains(customer);
    }

    /** Whether they would see the ticket; of whose they see none, about them they ask for none. */
    boolean isAdmitted() {
        return sight.admits(work.concern());
    }
}
