package org.aftersales.feedback.reward;

import org.aftersales.kit.domain.Lifecycle;

/** What may happen to a code, and in which order. The diagram in docs/lifecycles is drawn from this table. */
enum CodeStatus {
    ISSUED,
    CLAIMED;

    private static final Lifecycle<CodeStatus> LIFECYCLE =
            Lifecycle.of(CodeStatus.class).from(ISSUED, CLAIMED).build();

    static Lifecycle<CodeStatus> lifecycle() {
        return LIFECYCLE;
    }

    CodeStatus to(CodeStatus next) {
        return LIFECYCLE.move(this, next);
    }

    boolean permits(CodeStatus next) {
        return LIFECYCLE.permits(this, next);
    }
}
