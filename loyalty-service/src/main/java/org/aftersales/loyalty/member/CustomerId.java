package org.aftersales.loyalty.member;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A customer as warranty-service numbers them, whether or not anybody knows who they are. */
@Embeddable
public record CustomerId(@JsonValue UUID value) {}
