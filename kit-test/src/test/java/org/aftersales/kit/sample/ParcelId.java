package org.aftersales.kit.sample;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record ParcelId(UUID value) {}
