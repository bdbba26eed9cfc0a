package org.aftersales.feedback.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** All that a survey says, in one language. */
public record Translation(
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 300) String intro,

        @NotNull @Size(max = 10) Map<String, @NotNull @Valid QuestionText> questions) {

    /** The words of a question; a published translation has those of all. */
    public QuestionText of(TemplateQuestion question) {
        var text = questions.get(question.id());
        if (text == null) throw new IllegalStateException("not translated: " + question.id());
        return text;
    }
}
