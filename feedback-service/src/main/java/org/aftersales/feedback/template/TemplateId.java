package org.aftersales.feedback.template;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record TemplateId(UUID value) {}
