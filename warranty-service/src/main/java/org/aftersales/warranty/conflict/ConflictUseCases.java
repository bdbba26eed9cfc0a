package org.aftersales.warranty.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.catalogue.LabelUseCases;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.customer.Buyer;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.proof.ProofUseCases;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLifeUseCases;

/** What claimants do about units that are registered for others. */
@ApplicationScoped
public class ConflictUseCases {

    /** People mistype; machines try thousands. */
    private static final int TRIES_PER_MINUTE = 60;

    private final Conflicts conflicts;
    private final ConflictQuota quota;
    private final ConflictWords words;
    private final LabelUseCases labels;
    private final ProofUseCases proofs;
    private final UnitLifeUseCases life;
    private final CustomerUseCases customers;
    private final RateLimits limits;
    private final Caller caller;
    private final Clock clock;

    ConflictUseCases(
            Conflicts conflicts,
            ConflictQuota quota,
            ConflictWords words,
            LabelUseCases labels,
            ProofUseCases proofs,
            UnitLifeUseCases life,
            CustomerUseCases customers,
            RateLimits limits,
            Caller caller,
            Clock clock) {
        this.conflicts = conflicts;
        this.quota = quota;
        this.words = words;
        this.labels = labels;
        this.proofs = proofs;
        this.life = life;
        this.customers = customers;
        this.limits = limits;
        this.caller = caller;
        this.clock = clock;
    }

    /** There is nobody to be in conflict with: the unit can simply be registered. */
    static final class NotRegistered extends NotFound {
        NotRegistered() {
            super("unit-not-registered", "No unit with this label is registered.");
        }
    }

    /** Nobody disputes with themselves. */
    static final class OwnUnit extends RuleViolated {
        OwnUnit() {
            super("own-unit", "This unit is registered for this customer already.");
        }
    }

    @Transactional
    OpenedConflict open(ProductItem label, OpenConflict told) {
        limits.check("conflict", caller.tenant() + ' ' + caller.subject(), TRIES_PER_MINUTE);
        quota.requireRoom();
        var item = labels.read(label);
        var unit = life.hold(life.find(item.gtin(), item.serial()).orElseThrow(NotRegistered::new));
        if (!unit.serial().equals(item.serial())) throw new NotRegistered();
        var claimant = claimant(unit, told);
        proofs.serve(told.proofIds(), claimant.customer());
        var id = Uuids.v7(clock);
        var statement = words.sealStatement(id, told.statement());
        var ground = new ClaimedUnit.Ground(told.reason(), statement, told.proofIds());
        var conflict = OwnershipConflict.open(id, unit, claimant, ground, clock.instant());
        conflicts.open(conflict);
        life.openConflict(unit.id(), id, told.reason().name());
        return words.open(conflict);
    }

    /**
     * The person who is signed in tried to register a unit that is somebody else's.
     *
     * @param proofs of the purchase, which the person has sent before
     * @return the conflict
     */
    @Transactional
    public UUID dispute(ProductItem item, Dispute dispute, List<UUID> proofs) {
        var told = new OpenConflict(null, null, null, dispute.reason(), dispute.statement(), proofs, null);
        return open(item, told).conflict().id();
    }

    private ClaimedUnit.Claimant claimant(UnitFacts unit, OpenConflict told) {
        var holder = unit.owner();
        if (caller.is(Roles.RETAILER)) {
            var buyer = new Buyer(told.requiredCustomerRef(), "", "", "", "", "", "");
            var customer =
                    customers.findOrAdd(caller.retailer(), List.of(buyer)).getFirst();
            if (customer.equals(holder.customerId())) throw new OwnUnit();
            return new ClaimedUnit.Claimant(customer, caller.retailer());
        }
        var own = customers.ofCaller();
        if (own.contains(holder.customerId())) throw new OwnUnit();
        return new ClaimedUnit.Claimant(customers.ofCallerAt(holder.retailerId()), null);
    }

    @Transactional
    OpenedConflict withdraw(UUID id, IfMatch expected) {
        var seen = visible(id);
        life.hold(seen.unitId());
        var conflict = conflicts.again(seen);
        expected.check(conflict.version());
        withdraw(conflict);
        return words.open(conflict);
    }

    private void withdraw(OwnershipConflict conflict) {
        conflict.withdraw(clock.instant());
        life.closeConflict(conflict.unitId(), conflict.id(), conflict.status().name());
    }

    @Transactional
    OpenedConflict find(UUID id) {
        return words.open(visible(id));
    }

    /** Whether it is not settled whose this unit is. */
    @Transactional
    public boolean isOpenFor(UnitId unit) {
        return !conflicts.openOf(unit).isEmpty();
    }

    /** What these customers wrote, newest first. */
    @Transactional
    public List<ToldConflict> told(Set<CustomerId> claimants) {
        return conflicts.of(claimants).stream()
                .map(words::open)
                .map(ToldConflict::of)
                .toList();
    }

    /** The people behind these customers were erased: what they claimed is withdrawn, their words go. */
    @Transactional
    public void forgetWords(Set<CustomerId> claimants) {
        for (var conflict : conflicts.of(claimants)) {
            conflict.forgetWords();
            if (conflict.isOpen()) withdraw(conflict);
        }
    }

    /** @throws NotFound for everybody but staff and the claimant; the holder does not learn of it */
    private OwnershipConflict visible(UUID id) {
        var conflict = conflicts.get(id);
        var own = caller.is(Roles.RETAILER) && conflict.isOf(caller.retailer())
                || caller.is(Roles.CUSTOMER) && customers.ofCaller().stream().anyMatch(conflict::isOf);
        if (!own && !ConflictStaff.includes(caller)) throw new NotFound();
        return conflict;
    }
}
