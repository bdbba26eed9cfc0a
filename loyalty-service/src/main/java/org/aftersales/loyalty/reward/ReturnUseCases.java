package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.aftersales.loyalty.ledger.LedgerUseCases;
import org.aftersales.loyalty.ledger.ReinstatementUseCases;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.unit.UnitUseCases;

/** What was bought goes back. */
@ApplicationScoped
public class ReturnUseCases {
    private final MemberUseCases members;
    private final LedgerUseCases ledger;
    private final ReinstatementUseCases reinstatements;
    private final FulfilmentUseCases redemptions;
    private final UnitUseCases units;
    private final BoughtUnits bought;

    ReturnUseCases(
            MemberUseCases members,
            LedgerUseCases ledger,
            ReinstatementUseCases reinstatements,
            FulfilmentUseCases redemptions,
            UnitUseCases units,
            BoughtUnits bought) {
        this.members = members;
        this.ledger = ledger;
        this.reinstatements = reinstatements;
        this.redemptions = redemptions;
        this.units = units;
        this.bought = bought;
    }

    /**
     * First the points that were spent on it come back, then those that it had earned are taken, so that neither is missed
     * for want of the other; once per return.
     */
    @Transactional
    public void refunded(ReturnedLine line) {
        refunded(line, line.cause().id());
    }

    /**
     * As {@link #refunded(ReturnedLine)}.
     *
     * @param back the unit that goes back, where it was given in place of the one that was sold
     */
    @Transactional
    public void refunded(ReturnedLine line, UUID back) {
        var family = family(line.cause().id(), back);
        bought.lock(family, line.customerId());
        if (reinstatements.known(line.id()) || !ledger.note(line)) return;
        redemptions.returned(line, family);
        ledger.takeBack(line);
    }

    /** The goods came back, for whatever money. */
    @Transactional
    public void goodsBack(UUID unit) {
        var family = units.family(unit);
        bought.lock(family);
        redemptions.goodsBack(family);
    }

    /**
     * What was told as a return was a mistake: what it took is given again, once. What points were spent on stays undone;
     * those points are the member's, who may spend them on it again.
     */
    @Transactional
    public void reinstated(UUID line, CustomerId customer, Instant at) {
        members.lock(customer);
        reinstatements.reinstate(line, at);
    }

    /** That one was given in place of the other may not be known yet. */
    private Set<UUID> family(UUID sold, UUID back) {
        var family = new HashSet<>(units.family(sold));
        family.addAll(units.family(back));
        return family;
    }
}
