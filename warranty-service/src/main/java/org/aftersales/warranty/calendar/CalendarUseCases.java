package org.aftersales.warranty.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.aftersales.kit.domain.Publishing;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.warranty.coverage.DayCount;

/** How calendars are published, and what is counted by them. */
@ApplicationScoped
@Transactional
public class CalendarUseCases {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final PublishedCalendars calendars;
    private final JsonRecords records;
    private final Clock clock;

    CalendarUseCases(PublishedCalendars calendars, JsonRecords records, Clock clock) {
        this.calendars = calendars;
        this.records = records;
        this.clock = clock;
    }

    /** Whether any version of this calendar is published. */
    public boolean isPublished(String code) {
        return calendars.latest(code).isPresent();
    }

    /**
     * Counts the days on which there is any work, by the latest version.
     *
     * @throws NotFound when there is no such calendar
     */
    public DayCount workingDays(String code) {
        var calendar =
                read(calendars.latest(code).orElseThrow(NotFound::new)).hours().calendar("/hours");
        return DayCount.where(day -> !calendar.on(day).isEmpty());
    }

    /**
     * Publishes a version; answers whether it is new.
     *
     * @throws NotFound for what can be the name of no version
     */
    boolean publish(String code, int number, CalendarDocument document) {
        if (number < 1 || !CODE.matcher(code).matches()) throw new NotFound();
        document.hours().calendar("/hours");
        var known = calendars.find(code, number).map(this::read);
        var latest = calendars.latest(code).map(PublishedCalendar::number).orElse(0);
        if (!Publishing.isNew(number, latest, known, document)) return false;

        calendars.persist(
                PublishedCalendar.of(Uuids.v7(clock), code, number, records.write(document), clock.instant()));
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

    private CalendarDocument read(PublishedCalendar calendar) {
        return records.read(calendar.document(), CalendarDocument.class);
    }

    private CalendarView view(PublishedCalendar calendar) {
        return CalendarView.of(calendar, read(calendar));
    }
}
