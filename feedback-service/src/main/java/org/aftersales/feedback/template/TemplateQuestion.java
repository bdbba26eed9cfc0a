package org.aftersales.feedback.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One question; its words are in the translations.
 *
 * @param tag what it measures; scales must say. Of several on one scale about one thing the first that somebody answers
 *     counts in scores
 * @param showIf asked always where absent
 * @param options the ids of what can be chosen, in the order of the page
 * @param afterComplaintOf asked only about a complaint of this; whatever it is about where absent
 * @param complaintAtMost up to which step of a scale an answer is a complaint; by the type where absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyQuestion", description = "NPS is 0 to 10, CSAT and RATING are 1 to 5, CES is 1 to 7")
public record TemplateQuestion(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull QuestionType type,
        @Nullable Dimension tag,
        boolean required,
        @Valid @Nullable ShowIf showIf,

        @Size(min = 2, max = 10) @Nullable List<@NotNull @Pattern(regexp = ID) String> options,

        @Schema(
                description =
                        "Up to which step an answer on a scale opens a complaint; one below the lowest: none does."
                                + " Where absent 6 of NPS, 2 of CES, and 2 of what is asked first about QUALITY and"
                                + " about EMOTION on five steps")
        @Nullable
        Integer complaintAtMost,

        @Schema(
                description =
                        "Asks only whoever is asked about a complaint that their answer has opened, where that was"
                                + " bad in this; nobody is asked so anonymously. Where absent everybody is asked")
        @Nullable
        Dimension afterComplaintOf) {

    static final String ID = "[a-z][a-z0-9-]{0,39}";

    public TemplateQuestion(
            String id,
            QuestionType type,
            @Nullable Dimension tag,
            boolean required,
            @Nullable ShowIf showIf,
            @Nullable List<String> options) {
        this(id, type, tag, required, showIf, options, null, null);
    }

    /** Whether everybody is asked it. */
    public boolean asksEverybody() {
        return showIf == null && afterComplaintOf == null;
    }

    public List<String> choices() {
        return options == null ? List.of() : options;
    }

    /** Whether it is one of the two levels of satisfaction, on the scale that both share. */
    public boolean measures(Dimension level) {
        return tag == level && (type == QuestionType.CSAT || type == QuestionType.RATING);
    }
}
