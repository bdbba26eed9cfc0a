package org.aftersales.loyalty.surprise;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record SurpriseId(@JsonValue UUID value) {}
