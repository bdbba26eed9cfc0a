package org.aftersales.feedback.compensation;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record CompensationId(UUID value) {}
