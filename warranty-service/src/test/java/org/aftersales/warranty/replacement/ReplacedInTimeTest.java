package org.aftersales.warranty.replacement;

import static org.aftersales.warranty.replacement.ReplacedTelevision.GIVEN;
import static org.aftersales.warranty.replacement.ReplacedTelevision.by;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The labour of the television is covered until 2027-08-31, its parts a year longer. */
@QuarkusTest
class ReplacedInTimeTest {

    @Inject
    TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void what_held_when_the_fault_was_claimed_is_given_anew_though_it_has_ended_since() {
        var television = ReplacedTelevision.under("FRESH");
        clock.set(Instant.parse("2027-08-31T08:00:00Z"));
        television.shop().claim(television.unit());

        clock.set(Instant.parse("2027-09-10T08:00:00Z"));
        television
                .replace(by(GIVEN, "2027-09-10"))
                .statusCode(201)
                .body("coverages.lastDay", contains("2030-09-10", "2029-09-10"));
    }

    @Test
    void without_a_claim_only_what_still_runs_is_given_anew() {
        var television = ReplacedTelevision.under("FRESH");
        clock.set(Instant.parse("2027-09-10T08:00:00Z"));

        television
                .replace(by(GIVEN, "2027-09-10"))
                .statusCode(201)
                .body("coverages.lastDay", contains("2030-09-10", "2027-08-31"));
    }
}
