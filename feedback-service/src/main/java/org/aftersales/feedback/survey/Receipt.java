package org.aftersales.feedback.survey;

import org.jspecify.annotations.Nullable;

/** What became of an answer; a negative one has a complaint, named by its number. */
public record Receipt(@Nullable String complaintNumber) {}
