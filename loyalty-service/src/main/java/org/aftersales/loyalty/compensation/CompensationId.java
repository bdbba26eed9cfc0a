package org.aftersales.loyalty.compensation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record CompensationId(@JsonValue UUID value) {}
