package org.aftersales.warranty.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.catalogue.LabelUseCases;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.unit.Owner;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitLifeUseCases;

/** How conflicts are found and decided. */
@ApplicationScoped
class DecisionUseCases {

    private final Conflicts conflicts;
    private final ConflictRules rules;
    private final ConflictWords words;
    private final LabelUseCases labels;
    private final UnitLifeUseCases life;
    private final CustomerUseCases customers;
    private final Caller caller;
    private final Clock clock;

    DecisionUseCases(
            Conflicts conflicts,
            ConflictRules rules,
            ConflictWords words,
            LabelUseCases labels,
            UnitLifeUseCases life,
            CustomerUseCases customers,
            Caller caller,
            Clock clock) {
        this.conflicts = conflicts;
        this.rules = rules;
        this.words = words;
        this.labels = labels;
        this.life = life;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    OpenedConflict decide(UUID id, IfMatch expected, DecideConflict decision) {
        var outcome = decision.outcome();
        var seen = conflicts.get(id);
        var unit = life.hold(seen.unitId());
        var conflict = conflicts.again(seen);
        expected.check(conflict.version());
        end(conflict, outcome, decision);
        switch (decision.decision()) {
            case KEEP -> {}
            case TRANSFER -> handOver(conflict, unit);
            case CORRECT -> correct(conflict, unit, decision);
        }
        return words.open(conflict);
    }

    private void end(OwnershipConflict conflict, ConflictStatus outcome, DecideConflict decision) {
        var note = words.sealNote(conflict.id(), decision.note());
        conflict.decide(outcome, decision.reason(), note, caller.subject(), clock.instant());
        life.closeConflict(conflict.unitId(), conflict.id(), outcome.name());
    }

    /** Whoever else claims the unit is in conflict with the new holder from now on. */
    private void handOver(OwnershipConflict conflict, UnitFacts unit) {
        conflict.requireHolder(unit.owner().customerId());
        rules.requireTransferable(unit);
        transfer(conflict, unit);
        conflicts.openOf(unit.id()).forEach(other -> other.meet(conflict.claimant()));
    }

    /** A retailer that was right for its customer answers for the unit from now on, and so may read it. */
    private void transfer(OwnershipConflict conflict, UnitFacts unit) {
        var retailer = conflict.claimantRetailer();
        if (retailer == null || retailer.equals(unit.owner().retailerId())) {
            life.transfer(unit.id(), conflict.claimant(), conflict.id());
        } else {
            life.transfer(unit.id(), new Owner(conflict.claimant(), retailer), conflict.number(), conflict.id());
        }
    }

    /** With its right serial the unit is in nobody's way any more, so the same ends every other conflict about it. */
    private void correct(OwnershipConflict conflict, UnitFacts unit, DecideConflict decision) {
        var item = labels.readToStore(new ProductItem(unit.gtin(), decision.correctSerial()));
        rules.requireUsable(item);
        life.correctSerial(unit.id(), item.serial(), conflict.id());
        conflicts.openOf(unit.id()).forEach(other -> end(other, ConflictStatus.CORRECTED, decision));
    }

    /** Of this status for staff; a claimant's own, of whatever status. Newest first. */
    @Transactional
    List<OpenedConflict> list(ConflictStatus status, UUID below, int limit) {
        var found =
                switch (reader()) {
                    case STAFF -> conflicts.in(status, below, limit);
                    case RETAILER -> conflicts.of(caller.retailer(), below, limit);
                    case CUSTOMER -> conflicts.of(customers.ofCaller(), below, limit);
                };
        return found.stream().map(words::open).toList();
    }

    private enum Reader {
        STAFF,
        RETAILER,
        CUSTOMER
    }

    private Reader reader() {
        if (ConflictStaff.includes(caller)) return Reader.STAFF;
        return caller.is(Roles.RETAILER) ? Reader.RETAILER : Reader.CUSTOMER;
    }
}
