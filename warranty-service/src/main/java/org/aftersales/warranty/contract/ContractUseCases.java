package org.aftersales.warranty.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.claim.ClaimId;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLifeUseCases;
import org.aftersales.warranty.unit.UnitUseCases;
import org.jspecify.annotations.Nullable;

/** How further cover is sold, given and cancelled. */
@ApplicationScoped
public class ContractUseCases {

    private final Contracts contracts;
    private final UnitUseCases units;
    private final UnitLifeUseCases life;
    private final Quotes quotes;
    private final CatalogueUseCases catalogues;
    private final Caller caller;
    private final Clock clock;

    ContractUseCases(
            Contracts contracts,
            UnitUseCases units,
            UnitLifeUseCases life,
            Quotes quotes,
            CatalogueUseCases catalogues,
            Caller caller,
            Clock clock) {
        this.contracts = contracts;
        this.units = units;
        this.life = life;
        this.quotes = quotes;
        this.catalogues = catalogues;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Contract sell(SellContract told) {
        units.find(told.unitId());
        return conclude(told.offering(), null);
    }

    @Transactional
    Contract give(GiveContract told) {
        return conclude(told.offering(units.find(told.unitId()).price()), null);
    }

    /** For points of the member whose unit it is; a redemption brings one contract. */
    @Transactional
    Contract reward(UnitFacts unit, Cover cover, RedemptionId redemption) {
        var gift = new GiveContract(unit.id(), redemption.toString(), cover);
        return conclude(gift.offering(unit.price()), redemption);
    }

    private Contract conclude(Offering offering, @Nullable RedemptionId redemption) {
        var unit = life.hold(offering.unitId());
        if (unit.voidReason() != null) {
            throw new RuleViolated("warranty-void", "The warranty of this unit is void.");
        }
        var now = clock.instant();
        var soldOn = unit.ledger().dayOf(now);
        var terms = terms(unit);
        var coverages = offering.extensions().stream()
                .map(extension -> extension.under(terms, unit.ledger(), soldOn).within(offering.limit()))
                .toList();
        var contract = Contract.conclude(
                        Uuids.v7(clock), unit.id(), unit.owner().retailerId(), offering, now)
                .covering(coverages, soldOn, offering.freeLookDays());
        contracts.add(contract);
        life.extend(unit.id(), contract.id(), coverages, redemption == null ? null : redemption.value());
        return contract;
    }

    private Terms terms(UnitFacts unit) {
        return catalogues
                .current()
                .policy(unit.policyCode(), unit.policyVersion())
                .orElseThrow(() -> new IllegalStateException("a registered policy version is gone"))
                .terms();
    }

    /**
     * What a cancellation today would bring.
     *
     * @param meter what it shows; null where nobody has read it
     */
    @Transactional
    CancellationQuote quote(UUID id, @Nullable Long meter) {
        var contract = visible(id);
        return quotes.agreeable(contract, units.find(contract.unitId()), meter, "?meter");
    }

    @Transactional
    Contract cancel(UUID id, IfMatch expected, CancelContract told) {
        var seen = visible(id);
        var unit = life.hold(seen.unitId());
        var contract = contracts.again(seen);
        expected.check(contract.version());
        var quote = quotes.agreeable(contract, unit, told.meter(), "/meter");
        contract.cancel(quote, told.refund(), told.reason());
        life.endExtension(unit.id(), id, quote.asOf(), quote.refund());
        return contract;
    }

    /** What a reward covers ends today, unless it was cancelled before. */
    @Transactional
    void withdrawReward(UUID id) {
        var seen = contracts.get(id);
        var unit = life.hold(seen.unitId());
        var contract = contracts.again(seen);
        if (!contract.isOver()) end(contract, unit, CancelReason.REWARD_REVERSED);
    }

    /**
     * The unit goes back: what is in force for it is cancelled for what that brings today, in the caller's transaction.
     *
     * @param unit whose row the caller holds
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAll(UnitFacts unit) {
        contracts.inForce(unit.id()).forEach(contract -> end(contract, unit, CancelReason.UNIT_RETURNED));
    }

    private void end(Contract contract, UnitFacts unit, CancelReason why) {
        var quote = quotes.today(contract, unit, null);
        contract.cancel(quote, quote.refund(), why);
        life.endExtension(unit.id(), contract.id(), quote.asOf(), quote.refund());
    }

    /** What is in force for a unit goes on with the one that is given for it, in the caller's transaction. */
    @Transactional
    public void goOn(UnitId unit, UnitId given) {
        contracts.inForce(unit).forEach(contract -> contract.goOnWith(given));
    }

    /** A contract with what its cancellation today would bring. */
    record Quoted(Contract contract, CancellationQuote quote) {}

    /** @throws NotFound when no such claim was granted for the unit */
    @Transactional
    Quoted recordCost(UUID id, IfMatch expected, ClaimId claim, RecordCost told) {
        var seen = visible(id);
        var unit = life.hold(seen.unitId());
        var contract = contracts.again(seen);
        expected.check(contract.version());
        var granted = quotes.granted(unit).stream()
                .filter(each -> each.id().equals(claim))
                .findFirst()
                .orElseThrow(NotFound::new);
        contract.record(granted, told, caller.subject(), clock.instant());
        return new Quoted(contract, quotes.today(contract, unit, null));
    }

    @Transactional
    Contract find(UUID id) {
        return visible(id);
    }

    @Transactional
    List<ContractView> of(UnitId unit, UUID below, int limit) {
        units.find(unit);
        return contracts.of(unit, below, limit).stream().map(Contract::view).toList();
    }

    private Contract visible(UUID id) {
        var contract = contracts.get(id);
        units.find(contract.unitId());
        return contract;
    }
}
