package org.aftersales.loyalty.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TierZoneTest {
    private final TierProgrammes programmes;

    TierZoneTest(TierProgrammes programmes) {
        this.programmes = programmes;
    }

    @ParameterizedTest
    @CsvSource({"Asia/Tehran, true", "Europe/Berlin, true", "UTC, true", "SystemV/EST5, false", "Mars/Olympus, false"})
    void months_are_counted_in_zones_that_the_database_knows(String zone, boolean known) {
        assertEquals(known, programmes.knowsZone(zone));
    }
}
