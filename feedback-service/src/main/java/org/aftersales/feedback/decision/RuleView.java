package org.aftersales.feedback.decision;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a rule. */
@Schema(name = "SurveyRule")
record RuleView(String code, int version, RuleDocument rule, Instant publishedAt) {}
