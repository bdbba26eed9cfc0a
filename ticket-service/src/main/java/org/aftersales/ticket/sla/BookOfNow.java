package org.aftersales.ticket.sla;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.aftersales.kit.calendar.WorkCalendar;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.ticket.sla.Publication.Version;
import org.jspecify.annotations.Nullable;

/**
 * The calendars as they were the latest when somebody looked: what is promised at once is counted without a question to the
 * database for each promise.
 *
 * @param latest by code
 */
record BookOfNow(Terms.Book all, Map<String, Version> latest) implements Terms.Book {

    @Override
    public WorkCalendar hours(Version calendar) {
        return all.hours(calendar);
    }

    @Override
    public Version latest(@Nullable String calendar) {
        if (calendar == null) return Library.ALWAYS;
        return Optional.ofNullable(latest.get(calendar)).orElseThrow(NotFound::new);
    }

    @Override
    public Optional<String> onCall(String rota, Instant at) {
        return all.onCall(rota, at);
    }
}
