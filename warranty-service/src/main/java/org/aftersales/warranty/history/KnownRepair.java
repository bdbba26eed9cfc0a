package org.aftersales.warranty.history;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.aftersales.warranty.coverage.RepairOutcome;
import org.aftersales.warranty.unit.UnitId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A finished repair of a unit; it is written once and stays. */
@Entity
@Table(name = "finished_repair")
class KnownRepair {

    @Id
    private UUID ticketId;

    @TenantId
    private @Nullable String tenantId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private UnitId unitId;

    @Enumerated(EnumType.STRING)
    private RepairOutcome outcome;

    private @Nullable String findingCode;
    private @Nullable LocalDate reportedOn;
    private Instant beganAt;
    private Instant endedAt;

    static KnownRepair of(UnitId unit, FinishedRepair repair) {
        var known = new KnownRepair();
        known.ticketId = repair.ticketId();
        known.unitId = unit;
        known.outcome = repair.outcome();
        known.findingCode = repair.part();
        known.reportedOn = repair.reportedOn();
        known.beganAt = repair.beganAt();
        known.endedAt = repair.endedAt();
        return known;
    }

    UnitId unitId() {
        return unitId;
    }

    FinishedRepair repair() {
        return new FinishedRepair(ticketId, outcome, findingCode, reportedOn, beganAt, endedAt);
    }

    protected KnownRepair() {}
}
