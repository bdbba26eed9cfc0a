package org.aftersales.warranty.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.warranty.unit.UnitId;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class Transfers implements PanacheRepositoryBase<Transfer, UUID> {

    private static final String OPEN_ONCE = "transfer_open_once_per_unit";

    /** The unit is offered already; withdraw that offer to make another. */
    static final class AlreadyOffered extends Conflict {
        AlreadyOffered() {
            super("already-offered", "This unit has an open offer.");
        }
    }

    Transfer get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /**
     * Adds a new offer. The database has the last word, so of many at once exactly one is added.
     *
     * @throws AlreadyOffered when the unit has an open offer
     */
    void open(Transfer transfer) {
        if (count("unitId = ?1 and status = ?2", transfer.unitId(), TransferStatus.OFFERED) > 0) {
            throw new AlreadyOffered();
        }
        try {
            persistAndFlush(transfer);
        } catch (ConstraintViolationException refused) {
            if (OPEN_ONCE.equals(refused.getConstraintName())) throw new AlreadyOffered();
            throw refused;
        }
    }

    Optional<Transfer> byCode(byte[] hash) {
        return find("codeHash", (Object) hash).firstResultOptional();
    }

    /** As it is in the database now, for those who have waited for the unit. */
    Transfer again(Transfer transfer) {
        getEntityManager().refresh(transfer);
        return transfer;
    }

    long accepted(Collection<UnitId> units) {
        return count("unitId in ?1 and status = ?2", units, TransferStatus.ACCEPTED);
    }

    List<Transfer> of(UnitId unit, UUID below, int limit) {
        return find("unitId = ?1 and id < ?2 order by id desc", unit, below)
                .range(0, limit - 1)
                .list();
    }
}
