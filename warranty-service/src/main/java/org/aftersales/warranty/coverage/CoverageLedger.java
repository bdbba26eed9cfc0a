package org.aftersales.warranty.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * All coverages of a unit, in the order of its policy, and the zone in which their days are counted. Nothing here is
 * stored as "active": every answer is computed for a day, so it cannot go stale.
 */
public record CoverageLedger(List<Coverage> coverages, ZoneId zone) {

    public CoverageLedger {
        coverages = List.copyOf(coverages);
    }

    public List<Verdict> on(LocalDate day) {
        return coverages.stream().map(each -> each.on(day)).toList();
    }

    public List<Verdict> at(Instant moment) {
        return on(dayOf(moment));
    }

    /** The local day, in the policy's zone, on which something reported at this moment counts. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
