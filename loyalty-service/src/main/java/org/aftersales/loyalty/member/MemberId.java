package org.aftersales.loyalty.member;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record MemberId(@JsonValue UUID value) {}
