package org.aftersales.ticket.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.kit.calendar.Shift;
import org.aftersales.kit.calendar.WorkCalendar;
import org.aftersales.ticket.sla.Publication.Version;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;
import org.aftersales.ticket.ticket.WaitingFor;
import org.jspecify.annotations.Nullable;

/** Promises as unit tests need them: office hours in Berlin, Monday to Friday with a lunch break. */
final class PromiseFixtures {
    static final WorkCalendar OFFICE = new WorkCalendar(
            ZoneId.of("Europe/Berlin"),
            Arrays.stream(DayOfWeek.values())
                    .limit(5)
                    .collect(Collectors.toMap(
                            Function.identity(),
                            day -> List.of(Shift.of("09:00", "12:30"), Shift.of("13:30", "18:00")))),
            Map.of(),
            null);

    /** Eight hours to resolve, two when urgent; the customer's answers do not count. */
    static final PromiseRule RESOLVED = new PromiseRule(
            "resolved",
            Party.CUSTOMER,
            List.of(Fact.OPENED, Fact.REOPENED),
            null,
            List.of(Fact.RESOLVED),
            null,
            Unit.BUSINESS,
            "PT8H",
            Map.of(Priority.URGENT, "PT2H"),
            "OFFICE",
            List.of(WaitingFor.CUSTOMER_INFO),
            List.of(new LadderStep("warning", "-PT1H"), new LadderStep("manager", "PT2H")));

    static final PromiseRule FIRST_ANSWER = rule("first-answer", Party.CUSTOMER, Fact.OPENED, Fact.ANSWERED, null);
    static final PromiseRule NEXT_ANSWER =
            rule("next-answer", Party.CUSTOMER, Fact.CUSTOMER_WROTE, Fact.ANSWERED, "first-answer");

    /** What the supplier has promised us. */
    static final PromiseRule PARTS = new PromiseRule(
            "parts",
            Party.SUPPLIER,
            List.of(Fact.WAITING),
            List.of(WaitingFor.PARTS),
            List.of(Fact.RESUMED),
            null,
            Unit.ELAPSED,
            "PT24H",
            null,
            null,
            null,
            null);

    private PromiseFixtures() {}

    static PromiseRule rule(String name, Party party, Fact starts, Fact stops, @Nullable String after) {
        return new PromiseRule(
                name,
                party,
                List.of(starts),
                null,
                List.of(stops),
                after,
                Unit.BUSINESS,
                "PT1H",
                null,
                "OFFICE",
                null,
                null);
    }

    static Terms terms(PromiseRule... promises) {
        return terms(1, OFFICE, promises);
    }

    static Terms terms(int version, WorkCalendar hours, PromiseRule... promises) {
        var policy = new PolicyDocument("Promises", null, Instant.EPOCH, null, null, List.of(promises));
        return new Terms(new Version("POLICY", version), policy, new Terms.Book() {
            @Override
            public WorkCalendar hours(Version calendar) {
                return hours;
            }

            @Override
            public Version latest(@Nullable String calendar) {
                return new Version("OFFICE", version);
            }
        });
    }

    static Subject aSubject(Priority priority, String openedAt) {
        return new Subject(
                TicketKind.REPAIR,
                priority,
                UUID.randomUUID(),
                "parsian",
                null,
                null,
                WarrantyState.IN_WARRANTY,
                at(openedAt));
    }

    static Promises opened(String openedAt, Terms terms) {
        return Promises.open(UUID.randomUUID(), aSubject(Priority.NORMAL, openedAt), terms);
    }

    static void replan(Promises promises, Subject now, Terms before, Terms terms, Instant at) {
        new Replanning(promises, List.of(), terms, at).plan(now, before);
    }

    static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
