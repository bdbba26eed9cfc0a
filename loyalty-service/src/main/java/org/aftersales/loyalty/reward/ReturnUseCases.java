package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aftersales.loyalty.ledger.LedgerUseCases;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.member.MemberUseCases;

/** What was bought goes back. */
@ApplicationScoped
public class ReturnUseCases {
    private final MemberUseCases members;
    private final LedgerUseCases ledger;
    private final FulfilmentUseCases redemptions;

    ReturnUseCases(MemberUseCases members, LedgerUseCases ledger, FulfilmentUseCases redemptions) {
        this.members = members;
        this.ledger = ledger;
        this.redemptions = redemptions;
    }

    /**
     * First the points that were spent on it come back, then those that it had earned are taken, so that neither is missed
     * for want of the other; once per return.
     */
    @Transactional
    public void refunded(ReturnedLine line) {
        members.lock(line.customerId());
        if (!ledger.note(line)) return;
        redemptions.returned(line);
        ledger.takeBack(line);
    }
}
