package org.aftersales.feedback.survey;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation is about.
 *
 * @param number as people say it, where it has one
 */
@Schema(name = "SurveySubject")
record Subject(SubjectKind kind, UUID id, @Nullable String number) {}
