package org.aftersales.feedback.template;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a survey. */
@Schema(name = "SurveyTemplate")
record TemplateView(
        String code,
        int version,
        TemplateStatus status,

        @Schema(description = "Whether it came with the product")
        boolean builtIn,

        TemplateDocument survey,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt) {

    TemplateRef ref() {
        return new TemplateRef(code, version);
    }
}
