package org.aftersales.warranty.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.warranty.customer.MergePolicy;
import org.aftersales.warranty.unit.Teller;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A retailer's sales file on its way into the register. Its checkpoint moves in the commit that holds what was registered
 * up to there, so that a record is judged once however often the work is interrupted.
 */
@Entity
@Table(name = "registration_import")
class RegistrationImport {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private String retailerId;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private MergePolicy merge;

    private Instant asOf;
    private boolean asOfTold;
    private byte[] digest;
    private long bytesTotal;
    private long bytesRead;
    private long recordsRead;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Long> outcomes;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Long> codes;

    private Instant submittedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    static RegistrationImport submit(StoredFile file, Order order, Instant now) {
        var submitted = new RegistrationImport();
        submitted.id = file.importId();
        submitted.retailerId = order.retailerId();
        submitted.status = ImportStatus.QUEUED;
        submitted.dryRun = order.dryRun();
        submitted.merge = order.merge();
        submitted.asOfTold = order.asOf() != null;
        submitted.asOf = order.asOf() == null ? now : order.asOf();
        submitted.digest = file.digest();
        submitted.bytesTotal = file.size();
        submitted.outcomes = Map.of();
        submitted.codes = Map.of();
        submitted.submittedAt = now;
        return submitted;
    }

    /** Begins the work, or goes on with it after an interruption. */
    void start(Instant now) {
        if (status == ImportStatus.RUNNING) return;
        status = status.to(ImportStatus.RUNNING);
        startedAt = now;
    }

    /** The file was judged up to the checkpoint. */
    void advance(SalesReader.Checkpoint checkpoint, Tally tally) {
        recordsRead = checkpoint.records();
        bytesRead = checkpoint.bytes();
        outcomes = tally.outcomes();
        codes = tally.codes();
    }

    void complete(Instant now) {
        status = status.to(ImportStatus.COMPLETED);
        bytesRead = bytesTotal;
        finishedAt = now;
    }

    /** Gives up after repeated failures which no retry has cured; what was judged before stays. */
    void fail(Instant now) {
        status = status.to(ImportStatus.FAILED);
        finishedAt = now;
    }

    /** Its retailer wants no more of it; what was judged before stays. */
    void cancel(Instant now) {
        status = status.to(ImportStatus.CANCELLED);
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    String retailerId() {
        return retailerId;
    }

    Teller teller() {
        return new Teller(retailerId, id, dryRun);
    }

    MergePolicy merge() {
        return merge;
    }

    ImportStatus status() {
        return status;
    }

    Instant asOf() {
        return asOf;
    }

    /** Whether the same moment was told for it, or none as now. */
    boolean isJudgedAsOf(@Nullable Instant told) {
        return told == null ? !asOfTold : asOfTold && asOf.equals(told);
    }

    SalesReader.Checkpoint checkpoint() {
        return new SalesReader.Checkpoint(recordsRead, bytesRead);
    }

    Tally tally() {
        return new Tally(outcomes, codes);
    }

    ImportView view() {
        return new ImportView(
                id,
                retailerId,
                status,
                dryRun,
                merge,
                asOf,
                new ImportView.Progress(recordsRead, bytesRead, bytesTotal),
                outcomes,
                codes,
                submittedAt,
                startedAt,
                finishedAt);
    }

    long version() {
        return version;
    }

    protected RegistrationImport() {}
}
