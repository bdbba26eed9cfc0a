package org.aftersales.loyalty.household;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record GiftId(@JsonValue UUID value) {}
