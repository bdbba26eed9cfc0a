package org.aftersales.loyalty.correction;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record CorrectionId(@JsonValue UUID value) {}
