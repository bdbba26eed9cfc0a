package org.aftersales.feedback.survey;

import org.aftersales.feedback.template.Reply;
import org.aftersales.feedback.template.TemplateQuestion;

/** A question and what was answered to it. */
public record GivenAnswer(TemplateQuestion question, Reply reply) {

    GivenAnswer scrubbed() {
        var words = reply.words();
        return words == null ? this : new GivenAnswer(question, Reply.said(Scrubbing.of(words)));
    }
}
