package org.aftersales.loyalty.winback;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record LapseId(@JsonValue UUID value) {}
