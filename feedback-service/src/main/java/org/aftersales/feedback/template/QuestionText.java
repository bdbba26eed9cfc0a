package org.aftersales.feedback.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question in the words of one language.
 *
 * @param low what the lowest step means; NPS and CES must say
 * @param high what the highest step means; NPS and CES must say
 * @param options the words of each option
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionText(
        @NotBlank @Size(max = 200) String text,
        @Size(max = 160) @Nullable String hint,
        @Size(max = 60) @Nullable String low,
        @Size(max = 60) @Nullable String high,

        @Size(max = 10) @Nullable Map<String, @NotBlank @Size(max = 100) String> options) {

    public String option(String id) {
        var words = options == null ? null : options.get(id);
        return words == null ? id : words;
    }
}
