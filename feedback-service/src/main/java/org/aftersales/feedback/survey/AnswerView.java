package org.aftersales.feedback.survey;

import java.util.List;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was answered to one question. */
@Schema(name = "Answer")
record AnswerView(
        String questionId,
        QuestionType type,
        @Nullable Dimension tag,
        @Nullable Integer score,
        @Nullable List<String> choices,
        @Nullable String words) {}
