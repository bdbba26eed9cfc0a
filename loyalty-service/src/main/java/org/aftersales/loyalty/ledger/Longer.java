package org.aftersales.loyalty.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How long points may last.
 *
 * @param until the last local day that is wished for
 * @param days so many after the end that they were given with, and no later, however often somebody wishes
 * @param zone of the days: the programme's
 */
public record Longer(LocalDate until, int days, ZoneId zone) {

    /** The later end of points; nothing when this would not be one. */
    Optional<Expiry> than(Expiry now, LocalDate given) {
        var latest = given.plusDays(days);
        var end = Expiry.on(until.isBefore(latest) ? until : latest, zone);
        var later = end.lastDay().isAfter(now.lastDay()) && end.at().isAfter(now.at());
        return later ? Optional.of(end) : Optional.empty();
    }
}
