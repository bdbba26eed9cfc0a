package org.aftersales.warranty.card;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.warranty.catalogue.Names;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.UsageLimit;
import org.aftersales.warranty.coverage.Verdict;
import org.aftersales.warranty.unit.CardFacts;
import org.jspecify.annotations.Nullable;

/**
 * A card as it reads on one day, before it is put into words. Nothing in it says whose it is.
 *
 * @param day in the zone of the policy
 */
record Certificate(CardFacts card, Names product, Names policy, LocalDate day, List<Line> lines) {

    private static final int SHOWN_OF_SERIAL = 4;

    /** A coverage on that day. */
    record Line(
            CoverageKind kind,
            @Nullable String component,
            CardState state,
            LocalDate startsOn,
            LocalDate lastDay,
            long daysLeft,
            @Nullable UsageLimit usageLimit,
            Regime regime) {

        static Line of(Verdict verdict) {
            var coverage = verdict.coverage();
            return new Line(
                    coverage.kind(),
                    coverage.component(),
                    CardState.of(verdict.reason()),
                    coverage.startsOn(),
                    coverage.lastDay(),
                    verdict.remainingDays(),
                    coverage.usageLimit(),
                    coverage.regime());
        }

        /** Whether its term runs on that day. */
        public boolean running() {
            return state == CardState.COVERED || state == CardState.DEPENDS;
        }

        public boolean voided() {
            return state == CardState.VOID;
        }
    }

    static Certificate on(LocalDate day, CardFacts card, Names product, Names policy) {
        var lines = card.unit().ledger().on(day).stream()
                .filter(verdict -> !verdict.coverage().isEmpty())
                .map(Line::of)
                .toList();
        return new Certificate(card, product, policy, day, lines);
    }

    public CardState state() {
        return CardState.best(lines.stream().map(Line::state).toList());
    }

    /** The key of the words that sum the card up. */
    public String headline() {
        var regimes = lines.stream().filter(Line::running).map(Line::regime).collect(Collectors.toSet());
        if (regimes.equals(Set.of(Regime.REPAIR))) return "headline.REPAIR_ONLY";
        return "headline." + (isByLaw(regimes) ? "BY_LAW" : state());
    }

    /** Whether a term runs by law, and none that the guarantor gives freely. */
    private static boolean isByLaw(Set<Regime> running) {
        return running.contains(Regime.STATUTORY) && !running.contains(Regime.COMMERCIAL);
    }

    /** Whether the guarantee does not hold, so that only what the law demands is promised. */
    public boolean voided() {
        return lines.stream().anyMatch(Line::voided);
    }

    /** Whether its unit is in use no more, so that this is the card of none. */
    public boolean gone() {
        return state() == CardState.REPLACED || state() == CardState.RETURNED;
    }

    /** The key of the words that say where to ask instead. */
    public String elsewhere() {
        return "gone." + state();
    }

    /** What is promised, also for other days than this one. */
    List<Line> promises() {
        return lines.stream().filter(line -> !line.voided()).toList();
    }

    /** The key of the words that go with {@link #turningDay}. */
    public String until() {
        return "until." + state();
    }

    /**
     * When the state of the card was, or will be, another: its last day in this state, or its first in the next; of what
     * was replaced or went back, the day on which that was. A void card does not turn by itself.
     */
    public Optional<LocalDate> turningDay() {
        if (state() == CardState.VOID) return Optional.empty();
        if (gone()) return Optional.ofNullable(card.unit().ledger().endedOn());
        var alike = lines.stream().filter(line -> line.state() == state());
        return state() == CardState.NOT_STARTED
                ? alike.map(Line::startsOn).min(Comparator.naturalOrder())
                : alike.map(Line::lastDay).max(Comparator.naturalOrder());
    }

    /** What the product is called in this language, where the catalogue has it. */
    public String name(PageLanguage language) {
        return in(language, product);
    }

    /** What the warranty terms are called in this language, where the catalogue has it. */
    public String policy(PageLanguage language) {
        return in(language, policy);
    }

    private static String in(PageLanguage language, Names names) {
        var persian = names.persian();
        return language == PageLanguage.PERSIAN && persian != null ? persian : names.name();
    }

    public String serial() {
        return card.unit().serial().value();
    }

    /** Enough of the serial to recognise the unit, too little to claim it: four characters, half of it at most. */
    public String serialEnding() {
        var serial = serial();
        var shown = Math.min(SHOWN_OF_SERIAL, serial.length() / 2);
        return serial.substring(serial.length() - shown);
    }
}
