package org.aftersales.ticket.routine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is done about tickets of a kind without anybody asking. Times are elapsed ones, at nights and on holidays too. */
@Schema(name = "Routine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoutineDocument(
        @Schema(
                description =
                        "whether a customer is told that a new ticket has arrived; whether that keeps a promise, the"
                                + " policies of promises say by the fact ACKNOWLEDGED")
        boolean acknowledge,

        @Schema(
                description =
                        "how long nobody has said anything about a ticket that is done, or waits for its customer,"
                                + " before the customer is told that it will be closed: PT1H to P365D;"
                                + " nothing is closed without",
                examples = "P5D")
        @Nullable
        String noticeAfter,

        @Schema(description = "how long after that it is closed: PT1H to P365D", examples = "P2D") @Nullable
        String closeAfter) {

    static final RoutineDocument NOTHING = new RoutineDocument(false, null, null);

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    /** A routine that cannot be kept. */
    static final class InvalidRoutine extends RuleViolated {
        InvalidRoutine(List<Violation> faults) {
            super("invalid-routine", "The routine cannot be kept as it is.", faults);
        }
    }

    /** @throws InvalidRoutine with everything that is wrong */
    RoutineDocument checked() {
        var faults = new ArrayList<Violation>();
        check("/noticeAfter", noticeAfter, faults);
        check("/closeAfter", closeAfter, faults);
        if ((noticeAfter == null) != (closeAfter == null)) {
            faults.add(new Violation("/closeAfter", "both-or-none", "Nothing is closed without a notice before."));
        }
        if (!faults.isEmpty()) throw new InvalidRoutine(faults);
        return this;
    }

    Optional<Duration> untilNotice() {
        return read(noticeAfter);
    }

    Optional<Duration> untilClosing() {
        return read(closeAfter);
    }

    private static void check(String pointer, @Nullable String told, List<Violation> faults) {
        if (told == null) return;
        var isGood = read(told)
                .filter(time -> time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0)
                .isPresent();
        if (!isGood) faults.add(new Violation(pointer, "invalid-duration", "From PT1H to P365D."));
    }

    private static Optional<Duration> read(@Nullable String told) {
        try {
            return Optional.ofNullable(told).map(Duration::parse);
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}
