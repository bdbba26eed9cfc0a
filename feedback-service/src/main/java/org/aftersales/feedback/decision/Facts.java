package org.aftersales.feedback.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision looks at; nothing in it says who somebody is.
 *
 * @param plannedFor when they were to be asked; who waits too long is not asked any more
 * @param reachable whether they have an app or a way of the rule leads to them; null where the rule did not ask
 * @param windowOpensAt now, where it is open or there is none
 * @param staff whether the person is of the staff; null of what was decided before that was looked at
 * @param unattended whether nobody spoke with them before it ended by itself; null as {@code staff}
 * @param outcome how what they are asked about ended, as a code; null where it has none, or it is not known
 * @param askedOftenUntil null where there is room below the ceiling
 * @param askedRecentlyUntil null where nothing of the kind was sent of late
 * @param bucket where the person stands from 0 to 9999 among all, for this survey and month
 * @param samplingPercent the rate, by which answers are weighted later
 * @param quotaUsed how many the rule has sent in its period
 * @param budgetUsed how many the tenant has sent in this calendar month, in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyDecisionFacts")
record Facts(
        Instant plannedFor,
        Consent consent,
        boolean linked,
        @Nullable Boolean reachable,
        Instant windowOpensAt,
        boolean erased,
        boolean openComplaint,
        @Nullable Boolean staff,
        @Nullable Boolean unattended,
        @Nullable String outcome,
        @Nullable Instant askedOftenUntil,
        @Nullable Instant askedRecentlyUntil,
        int bucket,
        int samplingPercent,
        long quotaUsed,
        long budgetUsed) {

    /** The same of what is decided at another time, by a rule that may ask for other ways. */
    Facts at(Instant due, Happened what, @Nullable Boolean byItsWays) {
        return new Facts(
                due,
                consent,
                linked,
                byItsWays,
                due,
                erased,
                openComplaint,
                staff,
                what.unattended(),
                what.outcome(),
                askedOftenUntil,
                askedRecentlyUntil,
                bucket,
                samplingPercent,
                quotaUsed,
                budgetUsed);
    }

    /** Of what was decided before facts were kept. */
    static final Facts NONE = new Facts(
            Instant.EPOCH,
            Consent.UNKNOWN,
            false,
            null,
            Instant.EPOCH,
            false,
            false,
            null,
            null,
            null,
            null,
            null,
            0,
            100,
            0,
            0);
}
