package org.aftersales.ticket.technician;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Busy time as iCalendar (RFC 5545). It holds numbers and codes only, for it leaves to programmes and clouds that are not
 * ours; all of it is ASCII, so a line is folded by its characters.
 */
final class CalendarText {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST = 74; // and the space that a folded line begins with

    private CalendarText() {}

    static String of(List<Busy> time, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Aftersales//Technician calendar//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        time.forEach(busy -> event(text, busy, now));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, Busy busy, Instant now) {
        var uid = busy.appointmentId() == null ? busy.id() : busy.appointmentId();
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + uid + "@aftersales");
        line(text, "DTSTAMP:" + UTC.format(now));
        line(text, "SEQUENCE:" + busy.sequence());
        line(text, "DTSTART:" + UTC.format(busy.planned().start()));
        line(text, "DTEND:" + UTC.format(busy.planned().end()));
        line(text, "SUMMARY:" + escaped(busy.label()));
        line(text, "STATUS:" + (busy.reason() == Busy.Reason.HOLD ? "TENTATIVE" : "CONFIRMED"));
        line(text, "CATEGORIES:" + busy.reason());
        line(text, "END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static void line(StringBuilder text, String line) {
        var rest = line;
        while (rest.length() > LONGEST) {
            text.append(rest, 0, LONGEST).append("\r\n ");
            rest = rest.substring(LONGEST);
        }
        text.append(rest).append("\r\n");
    }
}
