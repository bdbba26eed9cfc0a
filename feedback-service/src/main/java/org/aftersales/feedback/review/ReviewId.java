package org.aftersales.feedback.review;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record ReviewId(UUID value) {}
