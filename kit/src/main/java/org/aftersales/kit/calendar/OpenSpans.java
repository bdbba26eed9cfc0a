package org.aftersales.kit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The open time of a calendar, found date by date. */
final class OpenSpans implements Iterator<Span> {
    private final WorkCalendar calendar;
    private final ZoneRules rules;
    private final Instant end;
    private final ArrayDeque<Span> found = new ArrayDeque<>();

    /** Time before it has been given out or lies before the start. */
    private Instant seen;

    private LocalDate date;

    OpenSpans(WorkCalendar calendar, Instant start) {
        this.calendar = calendar;
        this.rules = calendar.zone().getRules();
        this.end = start.plus(WorkCalendar.SEARCH);
        this.seen = start;
        // Hours that opened on the day before may go on until a day after that.
        this.date = start.atZone(calendar.zone()).toLocalDate().minusDays(2);
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && opening(date, 0).isBefore(end)) {
            for (var shift : calendar.on(date)) add(shift);
            date = date.plusDays(1);
        }
        return !found.isEmpty();
    }

    @Override
    public Span next() {
        if (!hasNext()) throw new NoSuchElementException();
        return found.remove();
    }

    private void add(Shift shift) {
        var opens = opening(date, shift.opens());
        var closes = closing(date, shift.closes());
        var from = opens.isBefore(seen) ? seen : opens;
        if (!from.isBefore(closes)) return;
        found.add(new Span(from, closes));
        seen = closes;
    }

    private Instant opening(LocalDate day, int minute) {
        var local = day.atStartOfDay().plusMinutes(minute);
        var change = rules.getTransition(local);
        if (change == null) return local.toInstant(rules.getOffset(local));
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
    }

    private Instant closing(LocalDate day, int minute) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        var change = rules.getTransition(local);
        if (change == null) return local.toInstant(rules.getOffset(local));
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetAfter());
    }
}
