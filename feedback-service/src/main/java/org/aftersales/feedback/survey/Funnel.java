package org.aftersales.feedback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.aftersales.feedback.template.TemplateRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many of those who were asked came how far; whoever came further is counted at every step before. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyFunnel")
record Funnel(
        TemplateRef survey,

        @Schema(
                description =
                        "By which it reached them, or is to: LINK where they found it in the app or were given it,"
                                + " STAFF where it was answered by a link that staff made")
        Way channel,

        @Schema(
                description = "The GTIN or the code of the service centre, as was asked for; absent of what is about"
                        + " none, or of none that is known")
        @Nullable
        String group,

        long asked,

        @Schema(description = "Whom it is known to have reached")
        long delivered,

        @Schema(
                description =
                        "Of whom it is known that they had the page before them; where the page runs no script, only"
                                + " by their answer")
        long opened,

        @Schema(description = "Of whom it is known that they began to answer; see opened")
        long started,

        long answered) {}
