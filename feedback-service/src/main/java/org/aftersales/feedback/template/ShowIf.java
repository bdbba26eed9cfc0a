package org.aftersales.feedback.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a question is asked at all: by the answer to an earlier one, which must have been asked itself.
 *
 * @param question the earlier question
 * @param atLeast of a scale; its lowest step where absent
 * @param atMost of a scale; its highest step where absent
 * @param anyOf of a choice, the options of which one at least was chosen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Asks only after this answer to an earlier question: atLeast and atMost of a scale, or anyOf")
record ShowIf(
        @NotNull @Size(max = 40) String question,
        @Nullable Integer atLeast,
        @Nullable Integer atMost,
        @Size(min = 1, max = 10) @Nullable List<@NotNull String> anyOf) {

    boolean holds(Reply reply) {
        if (anyOf != null) return anyOf.stream().anyMatch(reply.choices()::contains);
        var score = reply.score();
        if (score == null) return false;
        return (atLeast == null || score >= atLeast) && (atMost == null || score <= atMost);
    }
}
