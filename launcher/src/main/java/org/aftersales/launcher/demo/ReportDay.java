package org.aftersales.launcher.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.aftersales.launcher.LaunchFailure;

/**
 * The day on which the fault is said to have been reported: the day the sales file is judged at. The claim's decision
 * depends on that day and not on the day of processing, so the story ends the same in ten years.
 */
final class ReportDay {
    private ReportDay() {}

    /** @throws LaunchFailure when the machine's clock is before that day: nobody may judge a file in the future */
    static LocalDate of(Instant judgedAt, Clock clock) {
        if (clock.instant().isBefore(judgedAt)) {
            throw new LaunchFailure("this machine's clock says " + clock.instant()
                    + ", which is before the sales file's " + judgedAt + ": set the clock");
        }
        return judgedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
