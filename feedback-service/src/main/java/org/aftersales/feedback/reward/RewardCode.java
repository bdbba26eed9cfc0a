package org.aftersales.feedback.reward;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;

/**
 * A code that somebody was shown who answered anonymously; good for one reward.
 *
 * <p>Invariants: only the hash of the code is kept, and nothing of the answer or of who gave it, neither when it is
 * shown nor when it is claimed; a code is claimed once. The hardest race is two who claim it at once: its row is locked.
 */
@Entity
@Table(name = "reward_code")
@Topic("feedback.rewards")
class RewardCode extends Aggregate {

    @Id
    private UUID id;

    private byte[] codeHash;

    @Enumerated(EnumType.STRING)
    private CodeStatus status;

    static RewardCode issue(UUID id, byte[] codeHash) {
        var code = new RewardCode();
        code.id = id;
        code.codeHash = codeHash;
        code.status = CodeStatus.ISSUED;
        return code;
    }

    /** The customer is to be rewarded; that it was they is told, and not kept here. */
    void claim(UUID customerId, Instant now) {
        status = status.to(CodeStatus.CLAIMED);
        raise(new RewardEvent.Claimed(id, customerId, now));
    }

    boolean isUsable() {
        return status.permits(CodeStatus.CLAIMED);
    }

    @Override
    public UUID key() {
        return id;
    }

    @SuppressWarnings("NullAway.Init")
    protected RewardCode() {}
}
