package org.aftersales.warranty.conflict;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class Conflicts implements PanacheRepositoryBase<OwnershipConflict, UUID> {

    private static final String OPEN_ONCE = "ownership_conflict_open_once";

    /** The claimant has said so already, and it is not decided. */
    static final class AlreadyOpen extends Conflict {
        AlreadyOpen() {
            super("conflict-already-open", "Your conflict about this unit is open already.");
        }
    }

    OwnershipConflict get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** @throws AlreadyOpen when the claimant has an open one about the unit, also when two are opened in one instant */
    void open(OwnershipConflict conflict) {
        if (openOf(conflict.unitId()).stream().anyMatch(other -> other.isOf(conflict.claimant()))) {
            throw new AlreadyOpen();
        }
        try {
            persistAndFlush(conflict);
        } catch (ConstraintViolationException refused) {
            if (OPEN_ONCE.equals(refused.getConstraintName())) throw new AlreadyOpen();
            throw refused;
        }
    }

    /** As it is in the database now, for those who have waited for the unit. */
    OwnershipConflict again(OwnershipConflict conflict) {
        getEntityManager().refresh(conflict);
        return conflict;
    }

    List<OwnershipConflict> openOf(UnitId unit) {
        return list("unitId = ?1 and status = ?2 order by id", unit, ConflictStatus.OPEN);
    }

    long countOpenOf(Set<CustomerId> claimants) {
        var ids = claimants.stream().map(CustomerId::value).toList();
        return count("claimant.value in ?1 and status = ?2", ids, ConflictStatus.OPEN);
    }

    /** When the first of so many, the newest of these claimants, was opened; empty where there are fewer. */
    Optional<Instant> openedBefore(Set<CustomerId> claimants, int many) {
        var ids = claimants.stream().map(CustomerId::value).toList();
        return openedBefore(find("claimant.value in ?1 and claimantRetailer is null order by id desc", ids), many);
    }

    Optional<Instant> openedBefore(String retailer, int many) {
        return openedBefore(find("claimantRetailer = ?1 order by id desc", retailer), many);
    }

    private static Optional<Instant> openedBefore(PanacheQuery<OwnershipConflict> newest, int many) {
        return newest.range(many - 1, many - 1).firstResultOptional().map(OwnershipConflict::openedAt);
    }

    List<OwnershipConflict> in(ConflictStatus status, UUID below, int limit) {
        return find("status = ?1 and id < ?2 order by id desc", status, below)
                .range(0, limit - 1)
                .list();
    }

    List<OwnershipConflict> of(String retailer, UUID below, int limit) {
        return find("claimantRetailer = ?1 and id < ?2 order by id desc", retailer, below)
                .range(0, limit - 1)
                .list();
    }

    List<OwnershipConflict> of(Set<CustomerId> claimants) {
        var ids = claimants.stream().map(CustomerId::value).toList();
        return list("claimant.value in ?1 order by id desc", ids);
    }

    List<OwnershipConflict> of(Set<CustomerId> claimants, UUID below, int limit) {
        var ids = claimants.stream().map(CustomerId::value).toList();
        return find("claimant.value in ?1 and id < ?2 order by id desc", ids, below)
                .range(0, limit - 1)
                .list();
    }
}
