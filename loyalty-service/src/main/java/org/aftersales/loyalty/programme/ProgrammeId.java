package org.aftersales.loyalty.programme;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record ProgrammeId(@JsonValue UUID value) {}
