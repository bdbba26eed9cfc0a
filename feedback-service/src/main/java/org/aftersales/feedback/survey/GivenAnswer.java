package org.aftersales.feedback.survey;

import org.aftersales.feedback.complaint.Severity;
import org.aftersales.feedback.template.Reply;
import org.aftersales.feedback.template.TemplateQuestion;
import org.aftersales.feedback.words.Scrubbing;

/** A question and what was answered to it. */
public record GivenAnswer(TemplateQuestion question, Reply reply) {

    /** How bad it is by itself, where it is a complaint. */
    Severity severity() {
        return Integer.valueOf(question.type().lowest()).equals(reply.score()) ? Severity.HIGH : Severity.MEDIUM;
    }

    /** Whether somebody is not even indifferent. */
    boolean isWorseThanNeutral() {
        var score = reply.score();
        return score != null && score < question.type().neutral();
    }

    GivenAnswer scrubbed() {
        var words = reply.words();
        return words == null ? this : new GivenAnswer(question, Reply.said(Scrubbing.of(words)));
    }
}
