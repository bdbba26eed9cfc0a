package org.aftersales.ticket.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.aftersales.kit.calendar.WorkCalendar;
import org.aftersales.kit.domain.Publishing;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.ticket.sla.Publication.Version;

/** Calendars in versions, and questions that are answered by them. */
@ApplicationScoped
@Transactional
class CalendarUseCases {
    private final PublishedCalendars calendars;
    private final JsonRecords records;
    private final Clock clock;

    CalendarUseCases(PublishedCalendars calendars, JsonRecords records, Clock clock) {
        this.calendars = calendars;
        this.records = records;
        this.clock = clock;
    }

    /** Publishes a version; answers whether it is new. */
    boolean publish(Version version, CalendarDocument document) {
        document.hours().calendar("/hours");
        var known = calendars.find(version.code(), version.number()).map(this::read);
        var latest = calendars.latest(version.code()).map(Publication::number).orElse(0);
        if (!Publishing.isNew(version.number(), latest, known, document)) return false;

        var text = records.write(document);
        calendars.persist(new PublishedCalendar(Uuids.v7(clock), version, text, clock.instant()));
        return true;
    }

    CalendarView find(String code, int number) {
        return calendars.find(code, number).map(this::view).orElseThrow(NotFound::new);
    }

    CalendarView latest(String code) {
        return calendars.latest(code).map(this::view).orElseThrow(NotFound::new);
    }

    List<CalendarView> latestAfter(String code, int limit) {
        return calendars.latestAfter(code, limit).stream().map(this::view).toList();
    }

    /** When a promise would be due, and why. */
    PreviewView preview(Preview asked) {
        var calendar = calendar(asked);
        var target = asked.amount();
        return PreviewView.of(target, target.plan(calendar, asked.start().toInstant(), asked.spans()), calendar);
    }

    private WorkCalendar calendar(Preview asked) {
        var told = asked.inlineCalendar();
        var code = asked.calendar();
        if ((told == null) == (code == null)) throw new OneCalendar();
        if (told != null) return told.calendar("/inlineCalendar");
        var published = calendars.latest(String.valueOf(code)).orElseThrow(UnknownCalendar::new);
        return read(published).hours().calendar("/calendar");
    }

    private CalendarDocument read(PublishedCalendar calendar) {
        return records.read(calendar.document(), CalendarDocument.class);
    }

    private CalendarView view(PublishedCalendar calendar) {
        return CalendarView.of(calendar, read(calendar));
    }

    /** Time is counted by one calendar. */
    static final class OneCalendar extends RuleViolated {
        OneCalendar() {
            super(
                    "one-calendar",
                    "Tell either the code of a calendar or its hours.",
                    List.of(new Violation("/calendar", "one-calendar", "either this or inlineCalendar")));
        }
    }

    /** A calendar that nobody has published. */
    static final class UnknownCalendar extends RuleViolated {
        UnknownCalendar() {
            super(
                    "unknown-calendar",
                    "No calendar of this code is published.",
                    List.of(new Violation("/calendar", "unknown-calendar", "not published")));
        }
    }
}
