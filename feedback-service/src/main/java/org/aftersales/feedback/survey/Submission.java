package org.aftersales.feedback.survey;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.feedback.complaint.LaterAnswer;
import org.aftersales.feedback.complaint.Severity;
import org.aftersales.feedback.score.Score;
import org.aftersales.feedback.score.Scores;
import org.aftersales.feedback.template.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sent, checked against the survey that they were asked. The id is the form's, so that the same form
 * sent twice is one answer.
 *
 * @param changes the submission in whose place it comes; null where there was none before
 * @param partial whether it was begun and never sent
 * @param answers to the questions that were reached and answered, in their order
 */
public record Submission(
        UUID id,
        List<GivenAnswer> answers,
        String language,
        boolean partial,
        @Nullable UUID changes) {

    /** The most characters a text has. */
    public static final int LONGEST_TEXT = 2_000;

    private static final Score NEITHER = new Score(3);

    public Submission {
        answers = List.copyOf(answers);
    }

    /** As it was sent, to the end. */
    public Submission(UUID id, List<GivenAnswer> answers, String language) {
        this(id, answers, language, false, null);
    }

    /** Without what it says of how to reach or to pay somebody. */
    Submission scrubbed() {
        return new Submission(id, answers.stream().map(GivenAnswer::scrubbed).toList(), language, partial, changes);
    }

    boolean isWorded() {
        return answers.stream().anyMatch(answer -> answer.reply().words() != null);
    }

    /** In place of another. */
    public Submission inPlaceOf(UUID before) {
        return new Submission(id, answers, language, partial, before);
    }

    Submission unfinished() {
        return new Submission(id, answers, language, true, changes);
    }

    /** The answer that stands for a level of satisfaction: the first on its five steps. */
    Optional<Score> level(Dimension dimension) {
        return answerTo(dimension).map(answer -> answer.reply().score()).map(Score::new);
    }

    private Optional<GivenAnswer> answerTo(Dimension level) {
        return answers.stream()
                .filter(answer -> answer.question().measures(level))
                .filter(answer -> answer.reply().score() != null)
                .findFirst();
    }

    /**
     * What counts on scales: whoever answers several questions on one scale about one thing is one person, who counts by
     * the first of them.
     */
    List<GivenAnswer> counted() {
        var scales = new HashSet<String>();
        return answers.stream()
                .filter(answer -> answer.reply().score() != null)
                .filter(answer -> answer.question().tag() != null)
                .filter(answer -> scales.add(
                        answer.question().type() + "/" + answer.question().tag()))
                .toList();
    }

    /** Both levels, where both were told. */
    Optional<Scores> scores() {
        var quality = level(Dimension.QUALITY);
        return level(Dimension.EMOTION).flatMap(emotion -> quality.map(told -> new Scores(told, emotion)));
    }

    /** How bad it is what is to be put right; empty where nothing was answered that is. */
    Optional<Severity> complaint() {
        var complaints = answers.stream().filter(this::isComplaint).toList();
        if (complaints.isEmpty()) return Optional.empty();

        var levels = new Scores(
                level(Dimension.QUALITY).orElse(NEITHER),
                level(Dimension.EMOTION).orElse(NEITHER));
        var each = complaints.stream().map(GivenAnswer::severity);
        return Stream.concat(Stream.of(Severity.of(levels)), each).max(Comparator.naturalOrder());
    }

    /** What is to be put right, by what it measures. */
    Set<Dimension> bad() {
        var bad = EnumSet.noneOf(Dimension.class);
        answers.stream()
                .filter(this::isComplaint)
                .flatMap(answer -> Stream.ofNullable(answer.question().tag()))
                .forEach(bad::add);
        return bad;
    }

    /** What it says of what was bad before: the first answer on five steps for each that is measured, else the first. */
    LaterAnswer later(InvitationId invitation) {
        var told = EnumSet.noneOf(Dimension.class);
        var bad = EnumSet.noneOf(Dimension.class);
        for (var dimension : Dimension.values()) {
            answerTo(dimension).or(() -> onAnyScale(dimension)).ifPresent(answer -> {
                told.add(dimension);
                if (isComplaint(answer) || answer.isWorseThanNeutral()) bad.add(dimension);
            });
        }
        return new LaterAnswer(invitation.value(), told, bad, partial, changes != null);
    }

    private Optional<GivenAnswer> onAnyScale(Dimension dimension) {
        return answers.stream()
                .filter(answer -> answer.question().tag() == dimension)
                .filter(answer -> answer.reply().score() != null)
                .findFirst();
    }

    private boolean isComplaint(GivenAnswer answer) {
        var score = answer.reply().score();
        if (score == null) return false;

        var question = answer.question();
        var most = question.complaintAtMost();
        if (most != null) return score <= most;
        return isLevel(answer)
                ? new Score(score).isNegative()
                : score <= question.type().complaintAtMost();
    }

    /** Whether it stands for a level of satisfaction. */
    private boolean isLevel(GivenAnswer answer) {
        return answerTo(Dimension.QUALITY).filter(answer::equals).isPresent()
                || answerTo(Dimension.EMOTION).filter(answer::equals).isPresent();
    }
}
