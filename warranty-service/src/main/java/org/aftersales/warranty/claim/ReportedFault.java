package org.aftersales.warranty.claim;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.warranty.coverage.CoverageKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The fault that a claim is about, and what the warranty said of the day on which it was reported. */
@MappedSuperclass
abstract class ReportedFault extends Aggregate {

    private LocalDate reportedOn;
    private byte[] faultDescription;
    private List<String> coverageKinds;
    private Instant filedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ClaimRemedies remedies;

    void reported(FaultReport report, CoverageOnDay coverage, Instant now) {
        reportedOn = report.reportedOn();
        faultDescription = report.sealedDescription().clone();
        remedies = report.remedies();
        coverageKinds = coverage.covering().stream().map(CoverageKind::name).toList();
        filedAt = now;
    }

    /** The person who described the fault was erased. */
    void forgetWords(byte[] sealedNothing) {
        faultDescription = sealedNothing.clone();
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    byte[] faultDescription() {
        return faultDescription.clone();
    }

    List<String> coverageKinds() {
        return List.copyOf(coverageKinds);
    }

    /** What the policy did about a fault then; null where it said nothing, or the guarantee covered nothing. */
    @Nullable
    ClaimRemedies remedies() {
        return remedies;
    }

    Instant filedAt() {
        return filedAt;
    }

    protected ReportedFault() {}
}
