package org.aftersales.ticket.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.calendar.CalendarHours;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.ticket.sla.Publication.Version;
import org.jspecify.annotations.Nullable;

/** Holidays come from files that others keep; somebody reads them and somebody else says that they are right. */
@ApplicationScoped
@Transactional
class HolidayUseCases {
    private static final int YEARS = 2;

    private final HolidayImports imports;
    private final PublishedCalendars published;
    private final CalendarUseCases calendars;
    private final JsonRecords records;
    private final Clock clock;

    HolidayUseCases(
            HolidayImports imports,
            PublishedCalendars published,
            CalendarUseCases calendars,
            JsonRecords records,
            Clock clock) {
        this.imports = imports;
        this.published = published;
        this.calendars = calendars;
        this.records = records;
        this.clock = clock;
    }

    /**
     * What the file says of today and the two years to come, as a proposal.
     *
     * @param through the last date of which the file tells all holidays, within those two years; that of its last holiday
     *     where null, for nobody knows what comes after it
     */
    UUID propose(String calendar, String file, @Nullable LocalDate through, String subject) {
        var hours = latest(calendar).hours();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(hours.zone()));
        var last = today.plusYears(YEARS);
        if (through != null && (through.isBefore(today) || through.isAfter(last))) throw new NotAhead(today, last);

        var holidays = new Holidays(HolidayFile.read(file, today, through == null ? last : through));
        var known = through == null ? holidays.last().orElse(today) : through;
        var proposal = HolidayImport.proposed(Uuids.v7(clock), calendar, records.write(holidays), known)
                .by(subject, clock.instant());
        imports.persist(proposal);
        return proposal.id();
    }

    HolidaysView find(String calendar, UUID id) {
        return view(imports.get(calendar, id));
    }

    /** Publishes the next version of the calendar with these holidays; dates with hours of their own keep them. */
    void approve(String calendar, UUID id, IfMatch expected, String subject) {
        var proposal = imports.held(calendar, id);
        expected.check(proposal.version());
        var next = published.latest(calendar).map(Publication::number).orElseThrow(NotFound::new) + 1;
        proposal.approve(subject, next, clock.instant());
        calendars.publish(new Version(calendar, next), with(latest(calendar), proposal));
    }

    void reject(String calendar, UUID id, IfMatch expected, String subject) {
        var proposal = imports.held(calendar, id);
        expected.check(proposal.version());
        proposal.reject(subject, clock.instant());
    }

    private CalendarDocument with(CalendarDocument document, HolidayImport proposal) {
        var hours = document.hours();
        var exceptions = new ArrayList<>(hours.allExceptions());
        var known = exceptions.stream().map(CalendarHours.Exception::date).collect(Collectors.toSet());
        for (var holiday : holidays(proposal)) {
            if (known.contains(holiday.date())) continue;
            exceptions.add(new CalendarHours.Exception(holiday.date(), List.of(), holiday.name()));
        }
        var through = hours.validThrough();
        var knownThrough = through == null || through.isAfter(proposal.through()) ? through : proposal.through();
        var changed = new CalendarHours(hours.zone(), hours.week(), exceptions, knownThrough);
        return new CalendarDocument(document.name(), document.nameFa(), changed);
    }

    private CalendarDocument latest(String calendar) {
        return published
                .latest(calendar)
                .map(found -> records.read(found.document(), CalendarDocument.class))
                .orElseThrow(NotFound::new);
    }

    private List<Holiday> holidays(HolidayImport proposal) {
        return records.read(proposal.holidays(), Holidays.class).days();
    }

    private HolidaysView view(HolidayImport proposal) {
        return HolidaysView.of(proposal, holidays(proposal));
    }

    /** As they are stored. */
    record Holidays(List<Holiday> days) {
        Optional<LocalDate> last() {
            return days.isEmpty()
                    ? Optional.empty()
                    : Optional.of(days.getLast().date());
        }
    }

    /** Of the past nothing is imported, and of what is so far ahead nobody knows. */
    static final class NotAhead extends RuleViolated {
        NotAhead(LocalDate today, LocalDate last) {
            super(
                    "not-ahead",
                    "A file tells of the two years to come.",
                    List.of(new Violation("?through", "not-ahead", "must be from " + today + " through " + last)));
        }
    }
}
