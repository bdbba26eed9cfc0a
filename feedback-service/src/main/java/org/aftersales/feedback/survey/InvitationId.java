package org.aftersales.feedback.survey;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record InvitationId(UUID value) {}
