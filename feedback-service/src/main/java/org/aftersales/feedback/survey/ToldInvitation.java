package org.aftersales.feedback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.template.QuestionType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody was asked, and what they answered, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedInvitation")
public record ToldInvitation(
        UUID id,
        Occasion occasion,
        Subject subject,
        String status,
        @Nullable Instant sentAt,
        @Nullable Instant expiresAt,
        @Nullable ToldResponse response,

        @Schema(description = "What was answered before it was changed, the first one first; its words are gone")
        List<EarlierResponse> earlier,

        @Schema(description = "What was begun and not sent; absent where nothing was") @Nullable
        BegunResponse begun) {

    @Schema(name = "ExportedBegunResponse")
    public record BegunResponse(String language, List<BegunAnswer> answers) {

        static BegunResponse of(Begun begun) {
            return new BegunResponse(
                    begun.language(),
                    begun.steps().stream().map(BegunAnswer::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExportedBegunAnswer")
    public record BegunAnswer(
            String questionId,
            @Nullable Integer score,
            List<String> choices,
            @Nullable String words) {

        private static BegunAnswer of(Begun.Step step) {
            return new BegunAnswer(step.question(), step.score(), step.choices(), step.words());
        }
    }

    @Schema(name = "ExportedEarlierResponse")
    public record EarlierResponse(
            Instant recordedAt, Instant replacedAt, String language, List<EarlierAnswer> answers) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExportedEarlierAnswer")
    public record EarlierAnswer(
            String questionId,
            @Nullable Integer score,
            @Nullable List<String> choices) {

        public EarlierAnswer {
            choices = choices == null || choices.isEmpty() ? null : List.copyOf(choices);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExportedResponse")
    public record ToldResponse(Instant recordedAt, String language, List<ToldAnswer> answers) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExportedAnswer")
    public record ToldAnswer(
            String questionId,
            QuestionType type,
            @Nullable Integer score,
            @Nullable List<String> choices,
            @Nullable String words) {}
}
