package org.aftersales.ticket.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.kit.problem.Forbidden;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Holidays that somebody has read from a file and somebody else has to approve. */
@Entity
@Table(name = "sla_holiday_import")
class HolidayImport {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private String calendarCode;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private String holidays;

    private LocalDate through;
    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable Integer publishedAs;

    static HolidayImport proposed(UUID id, String calendarCode, String holidays, LocalDate through) {
        var proposal = new HolidayImport();
        proposal.id = id;
        proposal.calendarCode = calendarCode;
        proposal.status = ImportStatus.PROPOSED;
        proposal.holidays = holidays;
        proposal.through = through;
        return proposal;
    }

    HolidayImport by(String subject, Instant now) {
        proposedBy = subject;
        proposedAt = now;
        return this;
    }

    /** Four eyes: who read the file does not approve it. */
    void approve(String subject, int asVersion, Instant now) {
        if (subject.equals(proposedBy)) throw new OwnProposal();
        decide(ImportStatus.APPROVED, subject, now);
        publishedAs = asVersion;
    }

    void reject(String subject, Instant now) {
        decide(ImportStatus.REJECTED, subject, now);
    }

    private void decide(ImportStatus decision, String subject, Instant now) {
        status = status.to(decision);
        decidedBy = subject;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String calendarCode() {
        return calendarCode;
    }

    ImportStatus status() {
        return status;
    }

    String holidays() {
        return holidays;
    }

    LocalDate through() {
        return through;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Integer publishedAs() {
        return publishedAs;
    }

    protected HolidayImport() {}

    /** Somebody else has to look at it. */
    static final class OwnProposal extends Forbidden {
        OwnProposal() {
            super("own-proposal", "Holidays are approved by somebody who has not proposed them.");
        }
    }
}
