package org.aftersales.feedback.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version of a rule: published once, never changed, so that what was decided by it stays explained. */
@Entity
@Immutable
@Table(name = "survey_rule")
class PublishedRule {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    private String code;
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    private Instant publishedAt;

    PublishedRule(UUID id, RuleRef ref, String document, Instant publishedAt) {
        this.id = id;
        this.code = ref.code();
        this.number = ref.version();
        this.document = document;
        this.publishedAt = publishedAt;
    }

    UUID id() {
        return id;
    }

    RuleRef ref() {
        return new RuleRef(code, number);
    }

    String document() {
        return document;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected PublishedRule() {}
}
