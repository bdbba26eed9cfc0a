package org.aftersales.feedback.failure;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record FailureTrendId(UUID value) {}
