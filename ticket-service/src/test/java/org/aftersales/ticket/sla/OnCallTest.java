package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseFixtures.OFFICE;
import static org.aftersales.ticket.sla.PromiseFixtures.aSubject;
import static org.aftersales.ticket.sla.PromiseFixtures.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.calendar.WorkCalendar;
import org.aftersales.ticket.sla.Publication.Version;
import org.aftersales.ticket.ticket.Priority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Four hours round the clock, by a calendar of office hours: whoever sleeps is called. */
class OnCallTest {
    private static final LadderStep SOON = new LadderStep("soon", "-PT3H", "nights");
    private static final LadderStep LATE = new LadderStep("late", "PT1H", "nights");
    private static final LadderStep MANAGER = new LadderStep("manager", "PT2H");

    @Test
    void a_step_that_is_reached_at_night_names_who_is_called() {
        var promises = opened();

        promises.notice(at("2026-12-22T08:00:00+01:00"), terms());

        assertEquals(List.of("soon null", "late nights 21:30", "manager null"), steps(promises));
    }

    private static List<String> steps(Promises promises) {
        return promises.raisedEvents().stream()
                .filter(ClockEvent.Escalated.class::isInstance)
                .map(ClockEvent.Escalated.class::cast)
                .map(step -> step.level() + " " + step.onCall())
                .toList();
    }

    private static Promises opened() {
        var subject = aSubject(Priority.NORMAL, "2026-12-21T16:30:00+01:00");
        return Promises.open(UUID.randomUUID(), subject, terms());
    }

    private static Terms terms() {
        var rule = new PromiseRule(
                "resolved",
                Party.CUSTOMER,
                List.of(Fact.OPENED),
                null,
                List.of(Fact.RESOLVED),
                null,
                Unit.ELAPSED,
                "PT4H",
                null,
                "OFFICE",
                null,
                List.of(SOON, LATE, MANAGER));
        var policy = new PolicyDocument("Promises", null, Instant.EPOCH, null, null, List.of(rule));
        return new Terms(new Version("POLICY", 1), policy, new Book());
    }

    private static final class Book implements Terms.Book {
        @Override
        public WorkCalendar hours(Version calendar) {
            return OFFICE;
        }

        @Override
        public Version latest(@Nullable String calendar) {
            return new Version("OFFICE", 1);
        }

        @Override
        public Optional<String> onCall(String rota, Instant at) {
            return Optional.of(rota + " " + at.atZone(OFFICE.zone()).toLocalTime());
        }
    }
}
