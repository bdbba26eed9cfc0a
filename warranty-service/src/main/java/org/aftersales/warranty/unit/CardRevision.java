package org.aftersales.warranty.unit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** That a card was replaced by a new version, or taken back. The first card comes with the registration and has none. */
@Entity
@Immutable
@Table(name = "card_revision")
class CardRevision {

    enum Step {
        ISSUED,
        REVOKED
    }

    /** A card is taken back once; then a new one can be issued. */
    static final class AlreadyRevoked extends Conflict {
        AlreadyRevoked() {
            super("card-already-revoked", "The card of this unit was taken back already.");
        }
    }

    /** Why, and who decided it. */
    record Ground(CardReason reason, String madeBy) {}

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private UnitId unit;

    private int cardVersion;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private CardReason reason;

    private String madeBy;
    private Instant madeAt;

    /** What has just been done with the unit's card. */
    static CardRevision of(UUID id, Unit unit, Step step, Ground ground, Instant now) {
        var revision = new CardRevision();
        revision.id = id;
        revision.unit = unit.id();
        revision.cardVersion = unit.card().version();
        revision.step = step;
        revision.reason = ground.reason();
        revision.madeBy = ground.madeBy();
        revision.madeAt = now;
        return revision;
    }

    UUID id() {
        return id;
    }

    CardRevisionView view() {
        return new CardRevisionView(id, unit, cardVersion, step, reason, madeBy, madeAt);
    }

    protected CardRevision() {}
}
