package org.aftersales.feedback.insight;

import org.aftersales.feedback.template.QuestionType;
import org.aftersales.feedback.trend.Question;
import org.jspecify.annotations.Nullable;

/**
 * The score of a scale as a picture tells it.
 *
 * @param change absent where there is nothing to compare with
 */
record ScaleTile(
        Question question, String value, String low, String high, long answers, Level.@Nullable Change change) {

    static boolean isTold(ScaleScore scale) {
        return scale.score() != null && (scale.type() == QuestionType.NPS || scale.type() == QuestionType.CES);
    }

    /** @param scale one that {@linkplain #isTold is told} */
    static ScaleTile of(ScaleScore scale, PageNumbers numbers) {
        var score = scale.score();
        if (score == null) throw new IllegalArgumentException("nothing is told of " + scale.type());

        var question = scale.type() == QuestionType.NPS ? Question.NPS : Question.CES;
        return new ScaleTile(
                question,
                numbers.score(question, score.value()),
                numbers.score(question, score.low()),
                numbers.score(question, score.high()),
                scale.answers(),
                scale.change());
    }
}
