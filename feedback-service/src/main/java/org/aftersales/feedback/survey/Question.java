package org.aftersales.feedback.survey;

/** What somebody with a link may know: which work it is about and whether it was answered. */
public record Question(Occasion occasion, String ticketNumber, boolean answered) {}
