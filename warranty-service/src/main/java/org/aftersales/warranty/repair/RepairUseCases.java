package org.aftersales.warranty.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.warranty.claim.ClaimId;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.aftersales.warranty.coverage.RepairOutcome;
import org.aftersales.warranty.history.HistoryUseCases;
import org.aftersales.warranty.unit.LedgerUseCases;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What tickets tell of work under the warranty, and of work that the owner pays for. Only work that is closed reaches the ledger of the unit: until then it
 * may be reopened, and entries are never taken back.
 */
@ApplicationScoped
public class RepairUseCases {

    private final UnfinishedRepairs repairs;
    private final LedgerUseCases ledger;
    private final HistoryUseCases histories;
    private final ClaimUseCases claims;

    RepairUseCases(UnfinishedRepairs repairs, LedgerUseCases ledger, HistoryUseCases histories, ClaimUseCases claims) {
        this.repairs = repairs;
        this.ledger = ledger;
        this.histories = histories;
        this.claims = claims;
    }

    /** @param claimId that the work answers; null where the owner pays for it */
    @Transactional
    public void begin(UUID ticketId, UUID unitId, @Nullable UUID claimId, Instant at) {
        repairs.persist(UnfinishedRepair.begun(ticketId, unitId, claimId, at));
    }

    @Transactional
    public void done(UUID ticketId, String findingCode, Instant at) {
        repairs.findByIdOptional(ticketId).ifPresent(repair -> repair.done(findingCode, at));
    }

    @Transactional
    public void callOff(UUID ticketId) {
        repairs.deleteById(ticketId);
    }

    /**
     * The work is closed. Work for a claim that was withdrawn meanwhile was none under the warranty.
     *
     * @param outcome as the ticket's code; one that we do not know changes no coverage
     */
    @Transactional
    public void finish(UUID ticketId, String outcome, Instant closedAt) {
        repairs.findByIdOptional(ticketId).ifPresent(repair -> {
            repairs.delete(repair);
            RepairOutcome.ofCode(outcome).ifPresent(known -> enter(repair, known, closedAt));
        });
    }

    private void enter(UnfinishedRepair repair, RepairOutcome outcome, Instant closedAt) {
        var claim = repair.claimId();
        if (claim == null) ledger.recordPaid(new UnitId(repair.unitId()), repair.finished(outcome, null, closedAt));
        else enter(claim, repair, outcome, closedAt);
    }

    private void enter(UUID claim, UnfinishedRepair repair, RepairOutcome outcome, Instant closedAt) {
        claims.reportedOfSettled(new ClaimId(claim))
                .map(reportedOn -> repair.finished(outcome, reportedOn, closedAt))
                .ifPresent(finished -> {
                    var unit = new UnitId(repair.unitId());
                    ledger.record(unit, finished);
                    histories.keep(unit, finished);
                });
    }
}
