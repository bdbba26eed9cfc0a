package org.aftersales.feedback.decision;

import java.util.List;
import org.aftersales.feedback.survey.Occasion;
import org.jspecify.annotations.Nullable;

/** Rules about finished work, built part by part. */
final class Rules {

    private final String delay;
    private boolean asks = true;
    private Trigger event = Trigger.TICKET_FINISHED;
    private @Nullable List<Occasion> occasions;
    private @Nullable List<String> outcomes;
    private @Nullable SendWindow window;
    private @Nullable String zone;
    private @Nullable Boolean linkedOnly;
    private @Nullable Boolean reachableOnly;
    private @Nullable Boolean whole;
    private @Nullable Integer every;
    private @Nullable Integer quarantine;
    private @Nullable Integer sampling;
    private @Nullable Cap quota;

    private Rules(String delay) {
        this.delay = delay;
    }

    static Rules of(String delay) {
        return new Rules(delay);
    }

    Rules silent() {
        asks = false;
        return this;
    }

    Rules about(Trigger trigger, Occasion... kinds) {
        event = trigger;
        occasions = kinds.length == 0 ? null : List.of(kinds);
        return this;
    }

    Rules after(String... endings) {
        outcomes = List.of(endings);
        return this;
    }

    Rules wholeDelay() {
        whole = true;
        return this;
    }

    Rules every(int days) {
        every = days;
        return this;
    }

    Rules window(String from, String to, @Nullable String zone) {
        window = new SendWindow(from, to, zone);
        return this;
    }

    Rules zone(String name) {
        zone = name;
        return this;
    }

    Rules linkedOnly() {
        linkedOnly = true;
        return this;
    }

    Rules reachableOnly() {
        reachableOnly = true;
        return this;
    }

    Rules quarantine(int days) {
        quarantine = days;
        return this;
    }

    Rules sampling(int percent) {
        sampling = percent;
        return this;
    }

    Rules quota(int most, int days) {
        quota = new Cap(most, days);
        return this;
    }

    RuleDocument document() {
        return new RuleDocument(
                "A rule",
                event,
                asks,
                occasions,
                outcomes,
                null,
                delay,
                whole,
                every,
                window,
                zone,
                linkedOnly,
                reachableOnly,
                quarantine,
                null,
                sampling,
                quota,
                null,
                null);
    }
}
