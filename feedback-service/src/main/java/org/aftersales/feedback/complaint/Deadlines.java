package org.aftersales.feedback.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.aftersales.feedback.rulebook.Edition;
import org.aftersales.kit.calendar.Hours;
import org.aftersales.kit.calendar.Reckoning;

/**
 * What is promised about one complaint until when, and who hears of it when.
 *
 * @param ladder in the order in which it was laid down
 */
record Deadlines(Promises promises, List<Step> ladder) {

    /** A step of the escalation with its moment. */
    record Step(PromiseKind promise, String level, Instant at) {}

    /** By what the tenant has laid down, in the hours of those who have to keep it. */
    static Deadlines of(Edition<ComplaintTerms> edition, Severity severity, Grievance grievance, Instant opened) {
        var terms = edition.document();
        var chosen = terms.hoursFor(grievance);
        var hours = chosen.hours().calendar("/hours");
        var target = terms.targets(severity);
        var ladder = terms.ladder().stream()
                .map(step -> new Step(
                        step.promise(),
                        step.level(),
                        after(hours, opened, target.of(step.promise()).plus(step.offset()))))
                .toList();
        var countedIn = new CountedIn(chosen.whose(), edition.version());
        return new Deadlines(promises(kind -> after(hours, opened, target.of(kind)), countedIn), ladder);
    }

    /** By the installation's own settings, in elapsed time, where the tenant has laid down nothing. */
    static Deadlines of(ComplaintSettings settings, Instant opened) {
        return new Deadlines(
                new Promises(
                        Promise.until(opened.plus(settings.firstContact())),
                        Promise.until(opened.plus(settings.proposal())),
                        Promise.until(opened.plus(settings.resolution())),
                        null),
                List.of());
    }

    private static Promises promises(Function<PromiseKind, Instant> due, CountedIn countedIn) {
        return new Promises(
                Promise.until(due.apply(PromiseKind.FIRST_CONTACT)),
                Promise.until(due.apply(PromiseKind.PROPOSAL)),
                Promise.until(due.apply(PromiseKind.RESOLUTION)),
                countedIn);
    }

    private static Instant after(Hours hours, Instant opened, Duration openTime) {
        try {
            return Reckoning.plan(hours, opened, openTime, List.of()).due();
        } catch (Reckoning.OutOfReach ended) {
            // Hours that have ended since they were laid down must not keep anybody from complaining.
            return opened.plus(openTime);
        }
    }
}
