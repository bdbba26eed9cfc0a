package org.aftersales.feedback.reward;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RewardCodes implements PanacheRepositoryBase<RewardCode, UUID> {

    /** The row, held until the transaction ends. */
    Optional<RewardCode> hold(byte[] codeHash) {
        return find("codeHash", codeHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean knows(byte[] codeHash) {
        return count("codeHash", codeHash) > 0;
    }
}
