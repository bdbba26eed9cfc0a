package org.aftersales.feedback.complaint;

import java.util.UUID;
import org.aftersales.feedback.score.Scores;

/** A negative answer, with all that a complaint needs to know about it. */
public record BadExperience(UUID invitationId, UUID ticketId, UUID customerId, String retailerId, Scores scores) {}
