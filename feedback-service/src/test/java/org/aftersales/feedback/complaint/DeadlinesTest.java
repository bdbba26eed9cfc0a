package org.aftersales.feedback.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.complaint.ComplaintTerms.Step;
import org.aftersales.feedback.complaint.ComplaintTerms.Targets;
import org.aftersales.feedback.rulebook.Edition;
import org.aftersales.kit.calendar.CalendarHours;
import org.aftersales.kit.problem.Violation;
import org.junit.jupiter.api.Test;

/** Promises are counted in the hours of those who have to keep them. */
class DeadlinesTest {

    /** A Friday, half an hour before the shop closes. */
    private static final Instant FRIDAY = Instant.parse("2026-11-27T15:30:00Z");

    private static final CalendarHours OFFICE = hours("09:00", "17:00"); // Berlin: 08:00 to 16:00 UTC
    private static final CalendarHours LATE = hours("09:00", "21:00");
    private static final List<Step> LADDER = List.of(
            new Step(PromiseKind.FIRST_CONTACT, "team-lead", "-PT1H"),
            new Step(PromiseKind.FIRST_CONTACT, "head", "PT2H"));

    @Test
    void a_weekend_and_a_holiday_do_not_count() {
        var deadlines = high(terms(OFFICE, Map.of(), LADDER), "parsian");

        var promises = deadlines.promises();
        assertEquals(
                Instant.parse("2026-12-01T11:30:00Z"), promises.firstContact().dueAt());
        assertEquals(Instant.parse("2026-12-02T15:30:00Z"), promises.proposal().dueAt());
        assertEquals(
                Instant.parse("2026-12-04T15:30:00Z"), promises.resolution().dueAt());
    }

    @Test
    void steps_before_and_after_a_deadline_are_in_open_time_too() {
        var deadlines = high(terms(OFFICE, Map.of(), LADDER), "parsian");

        assertEquals(
                List.of(
                        new Deadlines.Step(
                                PromiseKind.FIRST_CONTACT, "team-lead", Instant.parse("2026-12-01T10:30:00Z")),
                        new Deadlines.Step(PromiseKind.FIRST_CONTACT, "head", Instant.parse("2026-12-01T13:30:00Z"))),
                deadlines.ladder());
    }

    @Test
    void the_hours_of_the_retailer_come_before_those_of_the_tenant() {
        var deadlines = high(terms(OFFICE, Map.of("late", LATE), LADDER), "late");

        assertEquals(
                Instant.parse("2026-11-27T19:30:00Z"),
                deadlines.promises().firstContact().dueAt());
    }

    @Test
    void what_cannot_be_measured_is_refused_with_its_place() {
        var targets = List.of(
                new Targets(Severity.HIGH, "PT4H", "PT2H", "PT8H"),
                new Targets(Severity.HIGH, "PT4H", "PT4H", "PT4H"),
                new Targets(Severity.MEDIUM, "PT0H", "PT4H", "PT4H"));

        var refusal = assertThrows(
                TermsRules.InvalidTerms.class,
                () -> TermsRules.judge(new ComplaintTerms(OFFICE, null, null, targets, List.of()), FRIDAY));

        assertEquals(
                List.of("/targets/0", "/targets/1/severity", "/targets/2"),
                refusal.violations().stream().map(Violation::pointer).toList());
    }

    @Test
    void a_step_before_the_complaint_and_a_level_twice_are_refused() {
        var ladder = List.of(
                new Step(PromiseKind.FIRST_CONTACT, "head", "-PT4H"),
                new Step(PromiseKind.FIRST_CONTACT, "head", "PT1H"));

        var refusal = assertThrows(
                TermsRules.InvalidTerms.class, () -> TermsRules.judge(terms(OFFICE, Map.of(), ladder), FRIDAY));

        assertEquals(
                List.of("too-early", "level-twice"),
                refusal.violations().stream().map(Violation::code).toList());
    }

    private static Deadlines high(ComplaintTerms terms, String retailerId) {
        var grievance = Grievance.told(Source.CUSTOMER, UUID.randomUUID(), retailerId, null, UUID.randomUUID());
        return Deadlines.of(new Edition<>(1, terms, FRIDAY), Severity.HIGH, grievance, FRIDAY);
    }

    private static ComplaintTerms terms(CalendarHours hours, Map<String, CalendarHours> others, List<Step> ladder) {
        var targets = List.of(
                new Targets(Severity.MEDIUM, "PT8H", "PT16H", "PT40H"),
                new Targets(Severity.HIGH, "PT4H", "PT16H", "PT32H"),
                new Targets(Severity.CRITICAL, "PT2H", "PT8H", "PT24H"));
        return new ComplaintTerms(hours, others, null, targets, ladder);
    }

    private static CalendarHours hours(String from, String to) {
        var day = List.of(new CalendarHours.Interval(from, to));
        var holiday = new CalendarHours.Exception(LocalDate.of(2026, 11, 30), List.of(), "a holiday");
        var week = Map.of(
                DayOfWeek.MONDAY, day,
                DayOfWeek.TUESDAY, day,
                DayOfWeek.WEDNESDAY, day,
                DayOfWeek.THURSDAY, day,
                DayOfWeek.FRIDAY, day);
        return new CalendarHours("Europe/Berlin", week, List.of(holiday), null);
    }
}
