package org.aftersales.feedback.review;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One wording of a review, as it was written, and what was decided about it. */
@Entity
@Table(name = "review_revision")
class Revision {

    @EmbeddedId
    private RevisionId id;

    @TenantId
    private String tenantId;

    private int stars;
    private @Nullable String title;
    private @Nullable String text;
    private String language;

    @Enumerated(EnumType.STRING)
    private Incentive incentive;

    private Instant writtenAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Rejection rejection;

    Revision(RevisionId id, Written written, Instant now) {
        this.id = id;
        this.stars = written.stars();
        this.title = written.title();
        this.text = written.text().strip();
        this.language = written.language();
        this.incentive = written.incentive();
        this.writtenAt = now;
    }

    /** Somebody has looked at it; a wording that was published can be rejected later, too. */
    void decided(@Nullable Rejection why, String by, Instant now) {
        rejection = why;
        decidedBy = by;
        decidedAt = now;
    }

    /** The words are forgotten, the stars are not. */
    void purge() {
        title = null;
        text = null;
    }

    int stars() {
        return stars;
    }

    Incentive incentive() {
        return incentive;
    }

    RevisionView view() {
        return new RevisionView(
                id.revision(), stars, title, text, language, incentive, writtenAt, decidedAt, rejection);
    }

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}
}
