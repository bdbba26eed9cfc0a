package org.aftersales.warranty.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Deletes proofs that were sent for something that never came. */
@ApplicationScoped
class UnusedProofTimer implements TimerHandler {

    static final String KIND = "unused-proof";

    private final ProofUseCases proofs;

    UnusedProofTimer(ProofUseCases proofs) {
        this.proofs = proofs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID proof, Instant dueAt) {
        proofs.forgetUnused(proof);
    }
}
