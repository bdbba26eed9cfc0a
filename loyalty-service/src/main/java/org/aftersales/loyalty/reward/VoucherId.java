package org.aftersales.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record VoucherId(@JsonValue UUID value) {}
