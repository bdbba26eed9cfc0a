package org.aftersales.feedback.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How a complaint is put right.
 *
 * @param proposed what the customer was told; null where nothing was
 * @param reached what put it right, as far as it was; null until it is resolved
 * @param by who resolved it
 */
@Embeddable
record Remedy(
        @Enumerated(EnumType.STRING) @Column(name = "remedy") @Nullable
        Outcome proposed,

        @Enumerated(EnumType.STRING) @Column(name = "outcome") @Nullable
        Outcome reached,

        @Column(name = "resolved_by") @Nullable String by) {

    static Remedy proposed(Outcome outcome) {
        return new Remedy(outcome, null, null);
    }

    /** @param before what was proposed, if anything was */
    static Remedy reached(@Nullable Remedy before, Outcome outcome, String by) {
        return new Remedy(before == null ? null : before.proposed, outcome, by);
    }
}
