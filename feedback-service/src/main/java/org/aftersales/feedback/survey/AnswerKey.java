package org.aftersales.feedback.survey;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One question of one invitation. */
@Embeddable
record AnswerKey(UUID invitationId, String questionId) {}
