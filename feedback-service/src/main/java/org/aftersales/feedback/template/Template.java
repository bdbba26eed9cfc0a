package org.aftersales.feedback.template;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.kit.problem.Conflict;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version of a survey: written as a draft, sent once it is published, and from then on the same for ever. */
@Entity
@Table(name = "survey_template")
@Topic("feedback.surveys")
class Template extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TemplateId id;

    private String code;
    private int number;

    @Enumerated(EnumType.STRING)
    private TemplateStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    private @Nullable Instant publishedAt;
    private @Nullable Instant retiredAt;

    static Template draft(TemplateId id, TemplateRef ref, String document) {
        var template = new Template();
        template.id = id;
        template.code = ref.code();
        template.number = ref.version();
        template.status = TemplateStatus.DRAFT;
        template.document = document;
        return template;
    }

    /** Says it in other words. */
    void rewrite(String words) {
        if (!isDraft()) throw new Published();

        status = status.to(TemplateStatus.DRAFT);
        document = words;
    }

    /** From now on it is sent, and never changes. */
    void publish(Instant now) {
        status = status.to(TemplateStatus.PUBLISHED);
        publishedAt = now;
    }

    /** It is sent to nobody any more; who was asked by it may still answer. */
    void retire(Instant now) {
        status = status.to(TemplateStatus.RETIRED);
        retiredAt = now;
    }

    boolean isDraft() {
        return status.permits(TemplateStatus.DRAFT);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    TemplateRef ref() {
        return new TemplateRef(code, number);
    }

    String document() {
        return document;
    }

    TemplateView view(TemplateDocument read) {
        return new TemplateView(code, number, status, false, read, publishedAt, retiredAt);
    }

    @SuppressWarnings("NullAway.Init")
    protected Template() {}

    /** People were asked by it; other words need another version. */
    static final class Published extends Conflict {
        Published() {
            super("version-immutable", "This version is published and never changes; write a new one.");
        }
    }

    /** Versions follow each other. */
    static final class OutOfTurn extends Conflict {
        OutOfTurn(int next) {
            super("version-out-of-turn", "The next version is " + next + ".");
        }
    }
}
