package org.aftersales.feedback.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** What holds for every survey before it is written down: it can be asked, counted and read. */
final class TemplateRules {

    /** Names of fields of the answer page that are no questions. */
    private static final Set<String> RESERVED = Set.of("shown", "lang", "rating", "changes");

    private final TemplateDocument document;
    private final List<Violation> faults = new ArrayList<>();

    private TemplateRules(TemplateDocument document) {
        this.document = document;
    }

    /** @throws InvalidTemplate with everything that is wrong */
    static void judge(TemplateDocument document) {
        var rules = new TemplateRules(document);
        rules.judgeQuestions();
        rules.faults.addAll(TranslationRules.judge(document));
        if (!rules.faults.isEmpty()) throw new InvalidTemplate(rules.faults);
    }

    private void judgeQuestions() {
        var ids = new HashSet<String>();
        for (int i = 0; i < document.questions().size(); i++) {
            var question = document.questions().get(i);
            var pointer = "/questions/" + i;
            if (!ids.add(question.id())) fault(pointer + "/id", "id-twice", "Named before.");
            if (RESERVED.contains(question.id())) fault(pointer + "/id", "id-reserved", "Has a meaning of its own.");
            judgeTag(question, pointer);
            judgeOptions(question, pointer);
            judgeComplaints(question, pointer);
            judgeAfterComplaint(question, pointer);
            if (question.showIf() != null) judgeCondition(question.showIf(), i, pointer + "/showIf");
        }
        judgeWhomItAsks();
    }

    /** Who has complained is known, and so would be who answers. */
    private void judgeAfterComplaint(TemplateQuestion question, String pointer) {
        if (question.afterComplaintOf() == null || !document.unlinked()) return;
        fault(pointer + "/afterComplaintOf", "not-anonymous", "Who has complained is known: ask by name.");
    }

    /** Whoever complained of something else finds a page with questions, too. */
    private void judgeWhomItAsks() {
        var questions = document.questions();
        boolean choosy = questions.stream().anyMatch(question -> question.afterComplaintOf() != null);
        if (choosy && questions.stream().noneMatch(TemplateQuestion::asksEverybody)) {
            fault("/questions", "asks-nothing", "Ask everybody something.");
        }
    }

    /** A formula belongs to what it was made for. */
    private void judgeTag(TemplateQuestion question, String pointer) {
        var tag = question.tag();
        boolean fits =
                switch (question.type()) {
                    case NPS -> tag == Dimension.LOYALTY;
                    case CES -> tag == Dimension.EFFORT;
                    case CSAT, RATING -> tag != null;
                    case SINGLE_CHOICE, MULTIPLE_CHOICE, TEXT -> true;
                };
        if (!fits) fault(pointer + "/tag", "wrong-tag", "NPS is LOYALTY, CES is EFFORT, and every scale has a tag.");
    }

    private void judgeOptions(TemplateQuestion question, String pointer) {
        var options = question.choices();
        if (question.type().isChoice() && options.isEmpty()) {
            fault(pointer + "/options", "required", "What can be chosen?");
        }
        if (!question.type().isChoice() && question.options() != null) {
            fault(pointer + "/options", "unwanted", "Nothing is chosen here.");
        }
        if (Set.copyOf(options).size() < options.size()) fault(pointer + "/options", "option-twice", "Named before.");
    }

    private void judgeComplaints(TemplateQuestion question, String pointer) {
        var most = question.complaintAtMost();
        var type = question.type();
        if (most == null) return;
        if (!type.isScale()) fault(pointer + "/complaintAtMost", "unwanted", "Only scales have steps.");
        else if (most < type.lowest() - 1 || most >= type.highest()) {
            fault(pointer + "/complaintAtMost", "no-step", "A step below the highest, or one below the lowest.");
        }
    }

    /** Branches lead forward, so that nobody is led in a circle, and from answers that can be given. */
    private void judgeCondition(ShowIf condition, int place, String pointer) {
        var earlier = earlier(condition.question(), place);
        if (earlier.isEmpty()) {
            var known = document.question(condition.question()).isPresent();
            var code = known ? "not-earlier" : "unknown-question";
            fault(pointer + "/question", code, "Name an earlier question.");
            return;
        }
        var type = earlier.get().type();
        if (type.isScale()) judgeRange(condition, type, pointer);
        else if (type.isChoice()) judgeChoice(condition, earlier.get(), pointer);
        else fault(pointer + "/question", "not-a-condition", "Words open no question.");
    }

    private Optional<TemplateQuestion> earlier(String id, int place) {
        return document.questions().subList(0, place).stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    private void judgeRange(ShowIf condition, QuestionType type, String pointer) {
        if (condition.anyOf() != null) fault(pointer + "/anyOf", "unwanted", "Nothing is chosen on a scale.");
        var from = condition.atLeast() == null ? type.lowest() : condition.atLeast();
        var to = condition.atMost() == null ? type.highest() : condition.atMost();
        boolean sayNothing = condition.atLeast() == null && condition.atMost() == null;
        if (sayNothing || !type.holds(from) || !type.holds(to) || from > to) {
            fault(pointer, "no-range", "Steps of the scale, at least one and in order.");
        }
    }

    private void judgeChoice(ShowIf condition, TemplateQuestion earlier, String pointer) {
        if (condition.atLeast() != null || condition.atMost() != null) {
            fault(pointer, "no-range", "Name the options that open it.");
        }
        if (condition.anyOf() == null || !earlier.choices().containsAll(condition.anyOf())) {
            fault(pointer + "/anyOf", "unknown-option", "Options of the earlier question.");
        }
    }

    private void fault(String pointer, String code, String message) {
        faults.add(new Violation(pointer, code, message));
    }

    /** It could not be asked, counted or read as it is. */
    static final class InvalidTemplate extends RuleViolated {
        InvalidTemplate(List<Violation> faults) {
            super("invalid-survey", "This survey cannot be asked as it is.", faults);
        }
    }
}
