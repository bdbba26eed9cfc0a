package org.aftersales.warranty.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.warranty.block.BlockUseCases;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.aftersales.warranty.conflict.ConflictUseCases;
import org.aftersales.warranty.unit.SwapUseCases;
import org.aftersales.warranty.unit.UnitFacts;

/** Which units may change hands: their policy allows it, their warranty holds, and nothing is pending. */
@ApplicationScoped
class TransferRules {

    private final Transfers transfers;
    private final SwapUseCases swaps;
    private final CatalogueUseCases catalogues;
    private final ClaimUseCases claims;
    private final BlockUseCases blocks;
    private final ConflictUseCases conflicts;

    TransferRules(
            Transfers transfers,
            SwapUseCases swaps,
            CatalogueUseCases catalogues,
            ClaimUseCases claims,
            BlockUseCases blocks,
            ConflictUseCases conflicts) {
        this.transfers = transfers;
        this.swaps = swaps;
        this.catalogues = catalogues;
        this.claims = claims;
        this.blocks = blocks;
        this.conflicts = conflicts;
    }

    /** The policy keeps the warranty with the first owner. */
    static final class NotTransferable extends RuleViolated {
        NotTransferable() {
            super("not-transferable", "The policy of this unit does not allow its warranty to pass to another owner.");
        }
    }

    /** The policy allows only so many owners, also of what was given for the unit that was sold. */
    static final class TransferLimitReached extends RuleViolated {
        TransferLimitReached() {
            super("transfer-limit-reached", "The warranty has passed on as often as the policy allows.");
        }
    }

    /** What the owner has asked for must be settled with that owner. */
    static final class ClaimPending extends Conflict {
        ClaimPending() {
            super("claim-pending", "There is an open claim for this unit; it can be handed over when that is over.");
        }
    }

    void requireTransferable(UnitFacts unit) {
        if (unit.replacedBy() != null) {
            throw new RuleViolated("unit-replaced", "This unit was replaced by another one.");
        }
        if (unit.returned()) throw new RuleViolated("unit-returned", "This unit has gone back for money.");
        if (unit.voidReason() != null) {
            throw new RuleViolated("warranty-void", "The warranty of this unit is void.");
        }
        if (blocks.isReportedStolen(unit.gtin(), unit.serial()) || conflicts.isOpenFor(unit.id())) {
            throw new RuleViolated("ownership-in-question", "It has to be checked first whose this unit is.");
        }
        var policy = catalogues
                .current()
                .policy(unit.policyCode(), unit.policyVersion())
                .orElseThrow(() -> new IllegalStateException("a registered policy version is gone"));
        if (!policy.transfers().allowed()) throw new NotTransferable();
        var most = policy.transfers().most();
        if (most != null && transfers.accepted(swaps.lineage(unit.id())) >= most) throw new TransferLimitReached();
        if (claims.isPendingFor(unit.id().value())) throw new ClaimPending();
    }
}
