package org.aftersales.feedback.decision;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.feedback.survey.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P3D", "P400D", "PT36H"})
    void a_delay_is_a_duration_of_at_most_four_hundred_days(String delay) {
        assertDoesNotThrow(() -> RuleRules.judge(Rules.of(delay).document()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3 days", "P1M", "-P1D", "P401D", "P400DT1S"})
    void another_delay_is_refused(String delay) {
        assertEquals(List.of("/delay no-delay"), faults(Rules.of(delay)));
    }

    @Test
    void all_that_is_wrong_is_said_with_its_place() {
        var rule =
                Rules.of("P3D").about(Trigger.CLAIM_DECIDED, Occasion.REPAIR).window("20:00", "09:00", "Mars/Olympus");

        assertEquals(List.of("/window/to not-later", "/window/zone unknown-zone", "/occasions unwanted"), faults(rule));
    }

    @Test
    void a_window_that_names_no_zone_is_in_the_zone_of_its_rule() {
        var early = Instant.parse("2026-11-27T05:29:59Z");
        var usual = ZoneId.of("UTC");
        var rule = Rules.of("P3D").zone("Asia/Tehran").window("09:00", "20:00", null);
        var elsewhere = Rules.of("P3D").zone("Asia/Tehran").window("09:00", "20:00", "Europe/Paris");

        assertEquals(Instant.parse("2026-11-27T05:30:00Z"), rule.document().opensAt(early, usual));
        assertEquals(Instant.parse("2026-11-27T08:00:00Z"), elsewhere.document().opensAt(early, usual));
        assertEquals(List.of("/zone unknown-zone"), faults(Rules.of("P3D").zone("Mars/Olympus")));
    }

    @Test
    void customers_are_not_asked_as_time_goes_by_without_a_pause_of_their_own() {
        assertEquals(List.of("/quarantineDays too-close"), faults(ofCustomers()));
        assertEquals(List.of("/quarantineDays too-close"), faults(ofCustomers().quarantine(89)));
        assertEquals(
                List.of("/everyDays within-quarantine"),
                faults(ofCustomers().quarantine(120).every(119)));
        assertDoesNotThrow(() -> RuleRules.judge(ofCustomers().quarantine(90).document()));
        assertDoesNotThrow(
                () -> RuleRules.judge(ofCustomers().quarantine(90).every(90).document()));
    }

    @Test
    void what_has_happened_is_asked_about_once() {
        assertEquals(List.of("/everyDays unwanted"), faults(Rules.of("P3D").every(365)));
    }

    @Test
    void only_what_ends_has_outcomes() {
        var registered = Rules.of("P3D").about(Trigger.UNIT_REGISTERED);

        assertEquals(List.of("/outcomes unwanted"), faults(registered.after("REPAIRED")));
        assertDoesNotThrow(
                () -> RuleRules.judge(Rules.of("P3D").after("REPAIRED").document()));
    }

    @Test
    void only_of_work_all_of_the_delay_is_waited_for() {
        var registered = Rules.of("P3D").about(Trigger.UNIT_REGISTERED);

        assertEquals(List.of("/wholeDelay unwanted"), faults(registered.wholeDelay()));
        assertDoesNotThrow(() -> RuleRules.judge(Rules.of("P3D").wholeDelay().document()));
    }

    private static Rules ofCustomers() {
        return Rules.of("P30D").about(Trigger.CUSTOMER_SINCE);
    }

    private static List<String> faults(Rules rule) {
        var refusal = assertThrows(RuleRules.InvalidRule.class, () -> RuleRules.judge(rule.document()));
        return refusal.violations().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    /** Tehran is three and a half hours ahead of UTC; New York springs forward on 14 March 2027. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Tehran, 2026-11-27T05:29:59Z, 2026-11-27T05:30:00Z",
        "Asia/Tehran, 2026-11-27T05:30:00Z, 2026-11-27T05:30:00Z",
        "Asia/Tehran, 2026-11-27T16:29:59Z, 2026-11-27T16:29:59Z",
        "Asia/Tehran, 2026-11-27T16:30:00Z, 2026-11-28T05:30:00Z",
        "America/New_York, 2027-03-13T23:30:00Z, 2027-03-13T23:30:00Z",
        "America/New_York, 2027-03-14T03:30:00Z, 2027-03-14T13:00:00Z",
        ", 2026-11-27T22:00:00Z, 2026-11-28T09:00:00Z",
    })
    void a_window_opens_at_the_wall_time_of_its_zone(String zone, Instant now, Instant opens) {
        var window = new SendWindow("09:00", "20:00", zone);

        assertEquals(opens, window.opensAt(now, ZoneId.of("UTC")));
    }
}
