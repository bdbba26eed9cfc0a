package org.aftersales.feedback.trend;

import org.jspecify.annotations.Nullable;

/** What was answered on a day to the newest version of a survey that was answered then, while it is counted. */
final class DaySteps {

    private final Question question;
    private final int version;
    private final long[] counts;

    private DaySteps(Question question, int version) {
        this.question = question;
        this.version = version;
        this.counts = new long[question.steps()];
    }

    /** @param known what was counted of the day before, null where nothing was; of no newer version */
    static DaySteps of(@Nullable DaySteps known, Question question, int version) {
        return known == null || known.version < version ? new DaySteps(question, version) : known;
    }

    void add(int place, long answers) {
        counts[question.step(place)] += answers;
    }

    DayAnswers answers() {
        return new DayAnswers(version, question.kinds(counts));
    }
}
