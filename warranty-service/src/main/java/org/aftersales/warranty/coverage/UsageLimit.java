package org.aftersales.warranty.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** "Whichever comes first": a coverage that also ends after this much use, for example 100 000 km or 4 000 hours. */
@Embeddable
public record UsageLimit(
        @Column(name = "usage_unit") String unit,
        @Column(name = "usage_value") long value) {

    public UsageLimit {
        if (unit.isBlank() || value < 1) {
            throw new IllegalArgumentException("a usage limit has a unit and a positive value");
        }
    }

    /** Whether both are told by the same meter, however its unit is written: {@code km} or {@code KM}. */
    public boolean isOfMeterOf(UsageLimit reading) {
        return unit.strip().equalsIgnoreCase(reading.unit.strip());
    }

    /** Whether a reading in the same unit is beyond it: "up to 100 000 km" still holds at 100 000 km. */
    public boolean isPassedAt(UsageLimit reading) {
        return reading.value > value;
    }
}
