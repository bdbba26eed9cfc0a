package org.aftersales.feedback.answer;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionText;
import org.aftersales.feedback.template.QuestionType;
import org.aftersales.feedback.template.Reply;
import org.aftersales.feedback.template.TemplateQuestion;
import org.aftersales.kit.page.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stands on the page.
 *
 * @param hint empty where there is none
 * @param fault null where nothing is wrong
 * @param words of a text, as they were sent
 */
record Asking(
        TemplateQuestion question,
        String text,
        String hint,
        String low,
        String high,
        @Nullable Fault fault,
        List<Tile> tiles,
        String words) {

    static Asking of(TemplateQuestion question, QuestionText text, FilledForm form, PageLanguage language) {
        return new Asking(
                question,
                text.text(),
                orEmpty(text.hint()),
                orEmpty(text.low()),
                orEmpty(text.high()),
                form.faults().get(question.id()),
                tiles(question, text, form.reply(question.id()), language),
                form.words(question.id()));
    }

    public String id() {
        return question.id();
    }

    public boolean isScale() {
        return question.type().isScale();
    }

    public boolean isWritten() {
        return question.type() == QuestionType.TEXT;
    }

    public boolean isMany() {
        return question.type() == QuestionType.MULTIPLE_CHOICE;
    }

    /** Browsers insist themselves where one of several must be chosen, except among boxes. */
    public boolean isInsisted() {
        return question.required() && !isMany();
    }

    public boolean hasEnds() {
        return isScale() && !(low + high).isEmpty();
    }

    /** How many steps a scale has. */
    public int steps() {
        return tiles.size();
    }

    /** The mark of the lowest step of a scale. */
    public String lowest() {
        return tiles.getFirst().mark();
    }

    /** The mark of the highest step of a scale. */
    public String highest() {
        return tiles.getLast().mark();
    }

    /** Where a link to the question leads. */
    public String anchor() {
        return isWritten() ? id() : id() + "-" + tiles.getFirst().value();
    }

    /** The elements that say more about the question, by their ids. */
    public String describedBy() {
        return Stream.of(hint.isEmpty() ? "" : id() + "-hint", hasEnds() ? id() + "-ends" : "", faultId())
                .filter(each -> !each.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private String faultId() {
        return fault == null ? "" : id() + "-fault";
    }

    private static List<Tile> tiles(TemplateQuestion question, QuestionText text, Reply reply, PageLanguage language) {
        if (question.type().isScale()) {
            return IntStream.rangeClosed(
                            question.type().lowest(), question.type().highest())
                    .mapToObj(step -> step(question, text, step, reply, language))
                    .toList();
        }
        return question.choices().stream()
                .map(option -> new Tile(
                        option,
                        "",
                        text.option(option),
                        null,
                        false,
                        reply.choices().contains(option)))
                .toList();
    }

    private static Tile step(
            TemplateQuestion question, QuestionText text, int step, Reply reply, PageLanguage language) {
        boolean five = question.type() == QuestionType.CSAT || question.type() == QuestionType.RATING;
        var grade = five && text.low() == null ? Grade.values()[step - 1] : null;
        boolean face = grade != null && question.tag() == Dimension.EMOTION;
        boolean chosen = Integer.valueOf(step).equals(reply.score());
        return new Tile(String.valueOf(step), language.digits(step), "", grade, face, chosen);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
