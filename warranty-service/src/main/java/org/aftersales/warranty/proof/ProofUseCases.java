package org.aftersales.warranty.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.kit.timer.Timers;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitUseCases;
import org.jspecify.annotations.Nullable;

/** What is done with proofs of purchase. */
@ApplicationScoped
public class ProofUseCases {

    private static final Set<String> STAFF = Set.of(Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN);
    private static final Duration UNUSED = Duration.ofDays(30);
    private static final int MOST = 20;

    private final Proofs proofs;
    private final ProofContents contents;
    private final UnitUseCases units;
    private final CustomerUseCases customers;
    private final Timers timers;
    private final Caller caller;
    private final Clock clock;

    ProofUseCases(
            Proofs proofs,
            ProofContents contents,
            UnitUseCases units,
            CustomerUseCases customers,
            Timers timers,
            Caller caller,
            Clock clock) {
        this.proofs = proofs;
        this.contents = contents;
        this.units = units;
        this.customers = customers;
        this.timers = timers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Nobody needs more of them for one unit, or at once for none. */
    static final class TooManyProofs extends Conflict {
        TooManyProofs() {
            super("too-many-proofs", "There are " + MOST + " proofs already; that is the limit.");
        }
    }

    /** Keeps a proof; one that is of no use within thirty days is deleted. */
    @Transactional
    ProofView keep(Content content) {
        if (proofs.unusedOf(caller.subject()) >= MOST) throw new TooManyProofs();
        var proof = store(content);
        timers.schedule(UnusedProofTimer.KIND, proof.id(), clock.instant().plus(UNUSED));
        return ProofView.of(proof);
    }

    /** Keeps a proof of the purchase of this unit by its present owner. */
    @Transactional
    ProofView keep(UnitId unit, Content content) {
        var owner = room(unit);
        var proof = store(content);
        proof.showPurchase(unit, owner);
        return ProofView.of(proof);
    }

    /** Says of a proof that was sent before that it is of the purchase of this unit. */
    @Transactional
    ProofView attach(UnitId unit, UUID id) {
        var proof = visible(id);
        if (unit.equals(proof.unitId())) return ProofView.of(proof);
        proof.showPurchase(unit, room(unit));
        timers.cancel(UnusedProofTimer.KIND, id);
        return ProofView.of(proof);
    }

    /**
     * The same of several.
     *
     * @throws NotFound when the caller may not see one of them
     */
    @Transactional
    public void attachAll(UnitId unit, Collection<UUID> ids) {
        ids.forEach(id -> attach(unit, id));
    }

    /** The owner of a unit that has room for one more proof. */
    private CustomerId room(UnitId unit) {
        var owner = units.hold(unit).owner().customerId();
        if (proofs.of(unit).size() >= MOST) throw new TooManyProofs();
        return owner;
    }

    private Proof store(Content content) {
        var proof = Proof.of(Uuids.v7(clock), content, Sender.of(caller), clock.instant());
        proofs.persistAndFlush(proof);
        contents.store(proof.id(), content.bytes());
        return proof;
    }

    @Transactional
    ProofView find(UUID id) {
        return ProofView.of(visible(id));
    }

    @Transactional
    Content content(UUID id) {
        var proof = visible(id);
        return new Content(proof.type(), contents.read(id));
    }

    /** Those of the unit that the caller may see. */
    @Transactional
    List<ProofView> of(UnitId unit) {
        units.find(unit);
        return proofs.of(unit).stream()
                .filter(this::mayBeSeen)
                .map(ProofView::of)
                .toList();
    }

    /**
     * The proofs are part of a case from now on.
     *
     * @throws NotFound when the caller may not see one of them
     */
    @Transactional
    public void serve(Collection<UUID> ids, @Nullable CustomerId claimant) {
        ids.forEach(id -> {
            visible(id).serve(claimant);
            timers.cancel(UnusedProofTimer.KIND, id);
        });
    }

    /** What is kept about these customers. */
    @Transactional
    public List<ToldProof> told(Set<CustomerId> customers) {
        return proofs.of(customers).stream().map(ToldProof::of).toList();
    }

    /** The people behind these customers, who sign in as these subjects, were erased. */
    @Transactional
    public void forget(Set<CustomerId> customers, Collection<String> subjects) {
        proofs.of(customers).forEach(this::delete);
        if (!subjects.isEmpty()) proofs.sentBy(subjects).forEach(this::delete);
    }

    @Transactional
    void forgetUnused(UUID id) {
        proofs.findByIdOptional(id).filter(proof -> !proof.isInUse()).ifPresent(this::delete);
    }

    private void delete(Proof proof) {
        contents.delete(proof.id());
        proofs.delete(proof);
    }

    private Proof visible(UUID id) {
        var proof = proofs.get(id);
        if (!mayBeSeen(proof)) throw new NotFound();
        return proof;
    }

    private boolean mayBeSeen(Proof proof) {
        return caller.roles().stream().anyMatch(STAFF::contains)
                || proof.isFrom(Sender.of(caller))
                || caller.is(Roles.CUSTOMER) && customers.ofCaller().contains(proof.customerId());
    }
}
