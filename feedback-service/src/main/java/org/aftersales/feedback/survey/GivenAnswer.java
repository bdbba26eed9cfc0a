package org.aftersales.feedback.survey;

import org.aftersales.feedback.template.Reply;
import org.aftersales.feedback.template.TemplateQuestion;

/** A question and what was answered to it. */
public record GivenAnswer(TemplateQuestion question, Reply reply) {}
