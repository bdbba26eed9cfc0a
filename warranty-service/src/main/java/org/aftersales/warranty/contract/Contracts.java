package org.aftersales.warranty.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.warranty.unit.UnitId;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    private static final String REFERENCE_ONCE = "contract_reference_once";

    /** This order or reward has brought a contract before. */
    static final class ReferenceUsed extends Conflict {
        ReferenceUsed() {
            super("contract-reference-used", "There is a contract with this reference.");
        }
    }

    Contract get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** @throws ReferenceUsed when the reference was used, also in the same instant */
    void add(Contract contract) {
        try {
            persistAndFlush(contract);
        } catch (ConstraintViolationException refused) {
            if (REFERENCE_ONCE.equals(refused.getConstraintName())) throw new ReferenceUsed();
            throw refused;
        }
    }

    Contract again(Contract contract) {
        getEntityManager().refresh(contract);
        return contract;
    }

    List<Contract> inForce(UnitId unit) {
        return list("unitId = ?1 and status = ?2 order by id", unit, ContractStatus.IN_FORCE);
    }

    List<Contract> of(UnitId unit, UUID below, int limit) {
        return find("unitId = ?1 and id < ?2 order by id desc", unit, below)
                .range(0, limit - 1)
                .list();
    }
}
