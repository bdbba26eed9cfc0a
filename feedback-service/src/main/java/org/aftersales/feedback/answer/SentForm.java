package org.aftersales.feedback.answer;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.score.Scores;
import org.aftersales.feedback.survey.Submission;
import org.aftersales.kit.page.PageLanguage;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form as it was sent, by a browser or by anybody: nothing in it is believed before it is checked. */
record SentForm(
        @RestForm @Nullable String submissionId,
        @RestForm @Nullable String quality,
        @RestForm @Nullable String emotional,
        @RestForm @Nullable String comment) {

    static final SentForm EMPTY = new SentForm(null, null, null, null);

    private static final String SCORE = "[1-5]";

    /** The names of the fields that cannot be accepted. */
    Set<String> faults() {
        var faults = new LinkedHashSet<String>();
        if (!isScore(quality)) faults.add("quality");
        if (!isScore(emotional)) faults.add("emotional");
        if (words().filter(text -> text.codePointCount(0, text.length()) > Submission.LONGEST_COMMENT)
                .isPresent()) faults.add("comment");
        if (id().isEmpty()) faults.add("submissionId");
        return faults;
    }

    /** What was sent; only for a form without faults. */
    Submission submission(PageLanguage language) {
        return new Submission(
                id().orElseThrow(),
                Scores.of(Integer.parseInt(quality), Integer.parseInt(emotional)),
                words().orElse(null),
                language.tag());
    }

    /** The form's id, so that correcting it stays one submission. */
    Optional<UUID> id() {
        try {
            return Optional.ofNullable(submissionId).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean chose(String field, Grade grade) {
        return String.valueOf(grade.score()).equals(field.equals("quality") ? quality : emotional);
    }

    // Browsers send line ends as two characters but count them as one.
    private Optional<String> words() {
        return Optional.ofNullable(comment)
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty());
    }

    private static boolean isScore(@Nullable String text) {
        return text != null && text.matches(SCORE);
    }
}
