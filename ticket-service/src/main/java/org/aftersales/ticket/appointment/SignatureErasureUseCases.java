package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.ticket.ticket.TicketChainUseCases;

/** The signatures for an erased customer go with them; that somebody signed, for what, when and before whom stays. */
@ApplicationScoped
@Transactional
public class SignatureErasureUseCases {
    private static final String ACTOR = "system";
    private static final String REASON = "customer-erased";

    private final Acceptances acceptances;
    private final TicketChainUseCases chain;
    private final Clock clock;

    SignatureErasureUseCases(Acceptances acceptances, TicketChainUseCases chain, Clock clock) {
        this.acceptances = acceptances;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * Takes every signature out of the protocols of the customer's visits, whoever of the household has signed, and keeps in
     * the chain of each ticket that it was taken. Holds the tickets, so it comes before anything else that is forgotten.
     */
    public void forget(UUID customerId) {
        for (var ticket : acceptances.ticketsSignedFor(customerId)) {
            chain.hold(ticket);
            erase(ticket);
        }
    }

    private void erase(UUID ticket) {
        var signed = acceptances.signed(ticket);
        var before = AppointmentFields.with(new TreeMap<>(), signed);
        acceptances.eraseSignatures(ticket, signed, clock.instant());
        chain.keep(ticket, before, AppointmentFields.with(new TreeMap<>(), signed), ACTOR, REASON);
    }
}
