package org.aftersales.ticket.tracking;

import java.time.Instant;
import org.aftersales.kit.page.PageCalendar;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.ticket.appointment.ToldAppointment;

/** Days and hours as people of a language write them: in Persian by the Solar Hijri calendar and with Persian digits. */
final class TrackDates {

    private static final String DAY = "EEEE d MMMM y";
    private static final String TIME = "HH:mm";
    private static final String CITY = "VVV";

    private final PageLanguage language;
    private final String dayAndTime;

    TrackDates(PageLanguage language) {
        this.language = language;
        this.dayAndTime = switch (language) {
            case ENGLISH -> "EEEE d MMMM y, HH:mm";
            case PERSIAN -> "EEEE d MMMM y، 'ساعت' HH:mm";
        };
    }

    /** The day in Coordinated Universal Time, for moments that belong to no place. */
    String day(Instant at) {
        return text(DAY, at, "UTC");
    }

    String day(Instant at, String zone) {
        return text(DAY, at, zone);
    }

    String moment(Instant at, String zone) {
        return text(dayAndTime, at, zone);
    }

    String promisedDay(ToldAppointment appointment) {
        return appointment.promised() == null
                ? ""
                : text(DAY, appointment.promised().start(), appointment.zone());
    }

    String promisedFrom(ToldAppointment appointment) {
        return appointment.promised() == null
                ? ""
                : text(TIME, appointment.promised().start(), appointment.zone());
    }

    String promisedUntil(ToldAppointment appointment) {
        return appointment.promised() == null
                ? ""
                : text(TIME, appointment.promised().end(), appointment.zone());
    }

    /** The city of a zone. */
    String city(String zone, Instant at) {
        return text(CITY, at, zone);
    }

    /** Whose clock it is: the city of the zone. */
    String city(ToldAppointment appointment) {
        var at = appointment.promised() == null
                ? Instant.EPOCH
                : appointment.promised().start();
        return text(CITY, at, appointment.zone());
    }

    private String text(String pattern, Instant at, String zone) {
        return PageCalendar.of(language).text(pattern, at, zone, language);
    }
}
