package org.aftersales.feedback.complaint;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record ComplaintId(UUID value) {}
