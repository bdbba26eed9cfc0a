package org.aftersales.feedback.answer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.survey.Question;
import org.aftersales.feedback.survey.Submission;
import org.aftersales.kit.page.PageLanguage;

/** The question, with what was sent before when something was wrong with it. */
record FormPage(
        PageLanguage language, String style, Question question, SentForm sent, Set<String> faults, UUID submissionId) {

    public List<Grade> grades() {
        return List.of(Grade.values());
    }

    public boolean anyFault() {
        return !faults.isEmpty();
    }

    public boolean faulty(String field) {
        return faults.contains(field);
    }

    public int longestComment() {
        return Submission.LONGEST_COMMENT;
    }
}
