package org.aftersales.warranty.block;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.unit.BlockKind;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class Blocks implements PanacheRepositoryBase<Block, UUID> {

    private static final String ONCE = "unit_block_once";

    /** The unit is on the list for this reason. */
    static final class AlreadyBlocked extends Conflict {
        AlreadyBlocked() {
            super("already-blocked", "This unit is on the list already.");
        }
    }

    Block get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** @throws AlreadyBlocked when the unit is listed as of this kind, also when two list it in the same instant */
    void place(Block block) {
        if (of(block.gtin(), block.serial()).stream().anyMatch(other -> other.kind() == block.kind())) {
            throw new AlreadyBlocked();
        }
        try {
            persistAndFlush(block);
        } catch (ConstraintViolationException refused) {
            if (ONCE.equals(refused.getConstraintName())) throw new AlreadyBlocked();
            throw refused;
        }
    }

    /** What is in force for this unit. */
    List<Block> of(Gtin gtin, SerialNumber serial) {
        return list("gtin = ?1 and serial = ?2 and endedAt is null", gtin.value(), serial.value());
    }

    boolean holds(BlockKind kind, Gtin gtin, SerialNumber serial) {
        return count("gtin = ?1 and serial = ?2 and kind = ?3 and endedAt is null", gtin.value(), serial.value(), kind)
                > 0;
    }

    List<Block> in(BlockStatus status, UUID below, int limit) {
        return find("status = ?1 and id < ?2 order by id desc", status, below)
                .range(0, limit - 1)
                .list();
    }
}
