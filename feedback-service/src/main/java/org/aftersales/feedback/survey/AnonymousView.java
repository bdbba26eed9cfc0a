package org.aftersales.feedback.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param day on which it was answered (UTC) */
@Schema(name = "AnonymousResponse")
record AnonymousView(UUID id, Occasion occasion, LocalDate day, String language, List<AnswerView> answers) {}
