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
 * @param tag what it measures; scales must say
 * @param showIf asked always where absent
 * @param options the ids of what can be chosen, in the order of the page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyQuestion", description = "NPS is 0 to 10, CSAT and RATING are 1 to 5, CES is 1 to 7")
public record TemplateQuestion(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull QuestionType type,
        @Nullable Dimension tag,
        boolean required,
        @Valid @Nullable ShowIf showIf,

        @Size(min = 2, max = 10) @Nullable List<@NotNull @Pattern(regexp = ID) String> options) {

    static final String ID = "[a-z][a-z0-9-]{0,39}";

    public List<String> choices() {
        return options == null ? List.of() : options;
    }

    /** Whether it is one of the two levels of satisfaction, on the scale that both share. */
    public boolean measures(Dimension level) {
        return tag == level && (type == QuestionType.CSAT || type == QuestionType.RATING);
    }
}
