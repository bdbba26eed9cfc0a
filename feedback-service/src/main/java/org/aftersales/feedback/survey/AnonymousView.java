package org.aftersales.feedback.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer as far as it is told; of its author no more than at least five have in common.
 *
 * @param day (UTC) on which the last of those was answered that it is told together with
 */
@Schema(name = "AnonymousResponse")
record AnonymousView(UUID id, Occasion occasion, LocalDate day, List<AnswerView> answers) {}
