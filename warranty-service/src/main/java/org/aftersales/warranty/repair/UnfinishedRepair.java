package org.aftersales.warranty.repair;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.aftersales.warranty.coverage.RepairOutcome;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What the tickets service has told of work that answers a claim, or that the owner pays for. It may be resolved more than once: it is reopened. */
@Entity
@Table(name = "unfinished_repair")
class UnfinishedRepair {

    @Id
    private UUID ticketId;

    @TenantId
    private @Nullable String tenantId;

    private UUID unitId;
    private @Nullable UUID claimId;
    private Instant beganAt;
    private @Nullable Instant endedAt;
    private @Nullable String findingCode;

    static UnfinishedRepair begun(UUID ticketId, UUID unitId, @Nullable UUID claimId, Instant at) {
        var repair = new UnfinishedRepair();
        repair.ticketId = ticketId;
        repair.unitId = unitId;
        repair.claimId = claimId;
        repair.beganAt = at;
        return repair;
    }

    /** The technician says that the work is done; the last time it was said counts. */
    void done(String finding, Instant at) {
        findingCode = finding;
        endedAt = at;
    }

    /**
     * @param reportedOn null where nothing was claimed
     * @param closedAt counts where nobody said when the work was done
     */
    FinishedRepair finished(RepairOutcome outcome, @Nullable LocalDate reportedOn, Instant closedAt) {
        return new FinishedRepair(
                ticketId, outcome, findingCode, reportedOn, beganAt, endedAt == null ? closedAt : endedAt);
    }

    UUID unitId() {
        return unitId;
    }

    @Nullable
    UUID claimId() {
        return claimId;
    }

    protected UnfinishedRepair() {}
}
