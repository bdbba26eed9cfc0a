package org.aftersales.feedback.insight;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record SnapshotId(UUID value) {}
