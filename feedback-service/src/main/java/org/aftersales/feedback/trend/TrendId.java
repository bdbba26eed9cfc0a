package org.aftersales.feedback.trend;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record TrendId(UUID value) {}
