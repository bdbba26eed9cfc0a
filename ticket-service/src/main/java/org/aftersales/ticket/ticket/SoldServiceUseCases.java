package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens the work that was sold with a unit: delivery, installation, training. */
@ApplicationScoped
@Transactional
public class SoldServiceUseCases {

    private static final List<TicketKind> ONE_AFTER_ANOTHER =
            List.of(TicketKind.DELIVERY, TicketKind.INSTALLATION, TicketKind.TRAINING);

    private final Tickets tickets;
    private final Openings openings;
    private final Clock clock;

    SoldServiceUseCases(Tickets tickets, Openings openings, Clock clock) {
        this.tickets = tickets;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * Opens one ticket of each kind that this customer has none of for the unit, each following from the one before it.
     * The caller holds the unit.
     *
     * @param services names of kinds; those of other work, and those not known, bring none
     */
    public void open(Concern sold, Set<String> services) {
        UUID before = null;
        for (var kind : ONE_AFTER_ANOTHER) {
            if (services.contains(kind.name())) before = open(kind, sold, before);
        }
    }

    private UUID open(TicketKind kind, Concern sold, @Nullable UUID before) {
        return tickets.first(kind, sold)
                .orElseGet(() -> begin(kind, sold, before))
                .key();
    }

    private Ticket begin(TicketKind kind, Concern sold, @Nullable UUID before) {
        var cause = Cause.fact("unit-sold", clock.instant());
        return openings.add(openings.begin(new Work(kind, Priority.NORMAL, sold, before, null), cause), cause);
    }
}
