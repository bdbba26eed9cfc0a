package org.aftersales.feedback.complaint;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.complaint.ComplaintTerms.Targets;
import org.aftersales.feedback.rulebook.Edition;
import org.aftersales.kit.calendar.CalendarHours;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two service centres with other hours and other weekends promise the same amounts of open time until other moments. */
class CentreHoursTest {

    /** Wednesday: 15:00 in Tehran, an hour before it closes, and 12:30 in Berlin, five and a half hours before. */
    private static final Instant OPENED = Instant.parse("2026-11-25T11:30:00Z");

    /** Closed on Thursdays and Fridays. Half past three hours ahead of UTC: open from 04:30 to 12:30. */
    private static final CalendarHours TEHRAN =
            hours("Asia/Tehran", "08:00", "16:00", SATURDAY, SUNDAY, MONDAY, TUESDAY, WEDNESDAY);

    /** Closed on Saturdays and Sundays. An hour ahead of UTC in winter: open from 08:00 to 17:00. */
    private static final CalendarHours BERLIN =
            hours("Europe/Berlin", "09:00", "18:00", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    private static final CalendarHours ALWAYS = hours("UTC", "00:00", "24:00", DayOfWeek.values());
    private static final CalendarHours SUNDAYS = hours("UTC", "00:00", "24:00", SUNDAY);

    /** Four hours, sixteen, and thirty-two. */
    private static final List<Targets> TARGETS = List.of(
            new Targets(Severity.MEDIUM, "PT4H", "PT16H", "PT32H"),
            new Targets(Severity.HIGH, "PT4H", "PT16H", "PT32H"),
            new Targets(Severity.CRITICAL, "PT4H", "PT16H", "PT32H"));

    private static final ComplaintTerms TERMS = new ComplaintTerms(
            ALWAYS, Map.of("parsian", SUNDAYS), Map.of("tehran-west", TEHRAN, "berlin", BERLIN), TARGETS, List.of());

    @Test
    void in_tehran_one_hour_counts_on_wednesday_and_the_next_on_saturday() {
        assertDue(
                promised("tehran-west", "parsian"),
                HoursOf.CENTRE,
                "2026-11-28T07:30:00Z", // Saturday: 1 + 3 hours
                "2026-11-29T11:30:00Z", // Sunday: 1 + 8 + 7
                "2026-12-01T11:30:00Z"); // Tuesday: 1 + 8 + 8 + 8 + 7
    }

    @Test
    void in_berlin_wednesday_thursday_and_friday_count_and_the_next_hour_on_monday() {
        assertDue(
                promised("berlin", "parsian"),
                HoursOf.CENTRE,
                "2026-11-25T15:30:00Z", // Wednesday: 4 of the 5.5 hours that are left
                "2026-11-27T09:30:00Z", // Friday: 5.5 + 9 + 1.5
                "2026-11-30T16:30:00Z"); // Monday: 5.5 + 9 + 9 + 8.5
    }

    @Test
    void of_an_unknown_centre_and_of_one_without_hours_the_retailers_count() {
        for (var centre : new String[] {null, "shiraz"}) {
            assertDue(
                    promised(centre, "parsian"),
                    HoursOf.RETAILER,
                    "2026-11-29T04:00:00Z",
                    "2026-11-29T16:00:00Z",
                    "2026-12-06T08:00:00Z");
        }
    }

    @Test
    void and_the_tenants_where_the_retailer_has_none() {
        assertDue(
                promised(null, "another"),
                HoursOf.TENANT,
                "2026-11-25T15:30:00Z",
                "2026-11-26T03:30:00Z",
                "2026-11-26T19:30:00Z");
    }

    @Test
    void hours_of_a_centre_that_are_none_are_refused_with_their_place() {
        var nowhere = hours("Asia/Teheran", "08:00", "16:00", MONDAY);
        var terms = new ComplaintTerms(ALWAYS, null, Map.of("tehran-west", nowhere), TARGETS, List.of());

        var refusal = assertThrows(RuleViolated.class, () -> TermsRules.judge(terms, OPENED));

        assertEquals(
                List.of("/centreHours/tehran-west/zone"),
                refusal.violations().stream().map(Violation::pointer).toList());
    }

    private static Promises promised(@Nullable String centre, String retailer) {
        var grievance = Grievance.told(Source.AGENT, UUID.randomUUID(), retailer, UUID.randomUUID(), null);
        return Deadlines.of(new Edition<>(7, TERMS, OPENED), Severity.HIGH, grievance.at(centre), OPENED)
                .promises();
    }

    private static void assertDue(Promises told, HoursOf whose, String contact, String proposal, String resolution) {
        assertEquals(
                new Promises(
                        Promise.until(Instant.parse(contact)),
                        Promise.until(Instant.parse(proposal)),
                        Promise.until(Instant.parse(resolution)),
                        new CountedIn(whose, 7)),
                told);
    }

    private static CalendarHours hours(String zone, String from, String to, DayOfWeek... days) {
        var week = new EnumMap<DayOfWeek, List<CalendarHours.Interval>>(DayOfWeek.class);
        for (var day : days) week.put(day, List.of(new CalendarHours.Interval(from, to)));
        return new CalendarHours(zone, week, null, null);
    }
}
