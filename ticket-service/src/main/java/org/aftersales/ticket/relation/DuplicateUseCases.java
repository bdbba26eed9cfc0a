package org.aftersales.ticket.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.UUID;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.ticket.ticket.TicketLookupUseCases;

/** Which tickets may be about the same. */
@ApplicationScoped
@Transactional
class DuplicateUseCases {
    private static final int MOST = 20;

    private final TicketLookupUseCases tickets;
    private final Candidates candidates;
    private final Caller caller;

    DuplicateUseCases(TicketLookupUseCases tickets, Candidates candidates, Caller caller) {
        this.tickets = tickets;
        this.candidates = candidates;
        this.caller = caller;
    }

    DuplicatesView of(UUID ticket) {
        var outside = caller.is(Roles.CUSTOMER);
        return DuplicatesView.of(candidates.near(tickets.seen(ticket).id()).stream()
                .filter(candidate -> !outside || candidate.likeness().customer())
                .filter(candidate -> candidate.likeness().score() >= Likeness.WORTH_A_LOOK)
                .sorted(Comparator.comparingInt(
                                (Candidate candidate) -> candidate.likeness().score())
                        .reversed()
                        .thenComparing(Candidate::id))
                .limit(MOST)
                .toList());
    }
}
