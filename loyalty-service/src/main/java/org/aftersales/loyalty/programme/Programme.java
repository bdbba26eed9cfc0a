package org.aftersales.loyalty.programme;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A programme that a tenant has beside main: with rules, tiers, rewards and budgets of its own, and members who have an
 * account of their own in it.
 *
 * <p>Invariants: its code never changes and is never main; what happens to a member earns in it from their joining until
 * before its end, by when it happened and not by when it is told; its end is final, and what members have stays theirs.
 * The hardest race is an event that earns while the programme is closed: who closes waits until all who judge are done,
 * and says only then when the end was, so nothing that happened after the end has earned.
 */
@Entity
@Table(name = "programme")
@Topic("loyalty.programmes")
class Programme extends Aggregate {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProgrammeId id;

    @Column(name = "code", updatable = false)
    private String code;

    private String nameEn;
    private String nameFa;
    private String zone;

    @Enumerated(EnumType.STRING)
    private Joins joins;

    @Enumerated(EnumType.STRING)
    private ProgrammeStatus status;

    private Instant openedAt;
    private @Nullable Instant closedAt;

    static Programme open(ProgrammeId id, OpenProgramme told, Instant now) {
        var programme = new Programme();
        programme.id = id;
        programme.code = told.code();
        programme.nameEn = told.name().en();
        programme.nameFa = told.name().fa();
        programme.zone = told.zone();
        programme.joins = told.joins().joins();
        programme.status = ProgrammeStatus.OPEN;
        programme.openedAt = now;
        programme.raise(new ProgrammeEvent.Opened(id, told.code(), programme.joins, now));
        return programme;
    }

    /** Customers read another name from now on, also when it is closed; nothing else changes. */
    void rename(DisplayName name) {
        nameEn = name.en();
        nameFa = name.fa();
    }

    /** Nothing that happens from now on earns in it, and nobody joins it. */
    void close(Instant now) {
        status = status.to(ProgrammeStatus.CLOSED);
        closedAt = now;
        raise(new ProgrammeEvent.Closed(id, code, now));
    }

    Running running() {
        return new Running(new Setting(ProgrammeCode.of(code), ZoneId.of(zone)), joins, openedAt, closedAt);
    }

    ProgrammeView view() {
        return new ProgrammeView(code, new ProgrammeName(nameEn, nameFa), zone, joins, status, openedAt, closedAt);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected Programme() {}
}
