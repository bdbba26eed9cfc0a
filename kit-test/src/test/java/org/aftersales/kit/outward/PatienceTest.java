package org.aftersales.kit.outward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

    @Test
    void a_carrier_is_waited_for_longer_than_it_waits_itself() {
        assertEquals(Duration.ofSeconds(130), new Patience("x", Duration.ofMinutes(2)).end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2M0.001S", "PT1H", "PT0S", "PT-1S"})
    void what_no_lease_outlasts_and_what_is_none_are_refused_by_the_name_of_the_setting(Duration told) {
        var refusal = assertThrows(IllegalStateException.class, () -> new Patience("sample.patience", told));

        assertEquals("sample.patience", refusal.getMessage().split(" ")[0]);
    }
}
