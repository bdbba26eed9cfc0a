package org.aftersales.loyalty.referral;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record ReferralId(@JsonValue UUID value) {}
