package org.aftersales.feedback.template;

import org.aftersales.kit.domain.Lifecycle;

/** What may happen to a version of a survey: a draft is rewritten until it is published, and never after. */
enum TemplateStatus {
    DRAFT,
    PUBLISHED,
    RETIRED;

    private static final Lifecycle<TemplateStatus> LIFECYCLE = Lifecycle.of(TemplateStatus.class)
            .from(DRAFT, DRAFT, PUBLISHED)
            .from(PUBLISHED, RETIRED)
            .build();

    static Lifecycle<TemplateStatus> lifecycle() {
        return LIFECYCLE;
    }

    TemplateStatus to(TemplateStatus next) {
        return LIFECYCLE.move(this, next);
    }

    boolean permits(TemplateStatus next) {
        return LIFECYCLE.permits(this, next);
    }
}
