package org.aftersales.warranty.evidence;

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
import java.util.Objects;
import java.util.UUID;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.EvidencePiece;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.aftersales.warranty.unit.UnitId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as it was told. It is kept whether it counts or not, and never changes. */
@Entity
@Immutable
@Table(name = "start_evidence")
class StartEvidence {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private UnitId unit;

    @Enumerated(EnumType.STRING)
    private Evidence kind;

    private LocalDate happenedOn;

    @Enumerated(EnumType.STRING)
    private EvidenceSource source;

    private @Nullable String document;
    private String toldBy;
    private Instant toldAt;

    /** @param toldBy a subject of staff or a retailer, or the id of the customer */
    static StartEvidence of(UnitId unit, EvidencePiece piece, String toldBy) {
        var evidence = new StartEvidence();
        evidence.id = Objects.requireNonNull(piece.id());
        evidence.unit = unit;
        evidence.kind = piece.kind();
        evidence.happenedOn = piece.day();
        evidence.source = piece.source();
        evidence.document = piece.document();
        evidence.toldBy = toldBy;
        evidence.toldAt = piece.toldAt();
        return evidence;
    }

    EvidencePiece piece() {
        return new EvidencePiece(id, kind, happenedOn, source, document, toldAt);
    }

    protected StartEvidence() {}
}
