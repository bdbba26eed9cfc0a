package org.aftersales.feedback.template;

/** A version of a survey that can be sent. */
public record OfferedTemplate(TemplateRef ref, TemplateDocument document) {}
