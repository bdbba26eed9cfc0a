package org.aftersales.ticket.sla;

import java.time.Instant;
import java.util.Optional;
import org.aftersales.kit.calendar.WorkCalendar;
import org.aftersales.ticket.sla.Publication.Version;
import org.jspecify.annotations.Nullable;

/** A version of a policy and the calendars it is counted by. */
record Terms(Version version, PolicyDocument policy, Book book) {

    /** Published calendars. */
    interface Book {
        /** The hours of a version. */
        WorkCalendar hours(Version calendar);

        /** The latest version; around the clock for null. */
        Version latest(@Nullable String calendar);

        /** Who is called at an instant, by a rota; nobody where there is none. */
        default Optional<String> onCall(String rota, Instant at) {
            return Optional.empty();
        }
    }
}
