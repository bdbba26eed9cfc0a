package org.aftersales.warranty.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What other terms would have promised for units that were sold. Each unit is compared as it was promised, with all
 * evidence that there is of its start; what repairs and contracts have added since is the same under both. Units that
 * have gone back, are void, or belong to a replacement are left out and only counted.
 */
final class Simulation {

    private static final int EXAMPLES = 5;

    private final Terms before;
    private final Terms after;
    private final EditedTerms edited;
    private final Pays pays;
    private final Shift start = new Shift();
    private final Map<CoverageLine, Shift> lines = new TreeMap<>();
    private final Map<SoldGroup.Fate, Long> leftOut = new EnumMap<>(SoldGroup.Fate.class);
    private final List<UUID> examples = new ArrayList<>();
    private long units;
    private long changed;

    Simulation(PolicyVersion before, PolicyVersion after) {
        this.before = before.terms();
        this.after = after.terms();
        this.edited = EditedTerms.between(before, after);
        this.pays = Pays.of(this.before, this.after);
    }

    void add(SoldGroup group) {
        if (group.fate() == SoldGroup.Fate.STANDS) compare(group);
        else leftOut.merge(group.fate(), group.units(), Long::sum);
    }

    private void compare(SoldGroup group) {
        var datesBefore = before.startRule().dates(group.evidence());
        var datesAfter = after.startRule().dates(group.evidence());
        var isChanged = start.add(before.startsOn(datesBefore), after.startsOn(datesAfter), group.units());
        isChanged |= !edited.changeNothing();
        var linesBefore = lines(before.promisedFrom(datesBefore));
        var linesAfter = lines(after.promisedFrom(datesAfter));
        var all = new LinkedHashMap<>(linesBefore);
        all.putAll(linesAfter);
        for (var line : all.keySet()) {
            var shift = lines.computeIfAbsent(line, added -> new Shift());
            isChanged |= shift.add(linesBefore.get(line), linesAfter.get(line), group.units());
            isChanged |= pays.isEdited(line);
        }
        units += group.units();
        if (!isChanged) return;
        changed += group.units();
        if (examples.size() < EXAMPLES) examples.add(group.one());
    }

    /** The last days of the coverages; of several of the same sort by their order. */
    private static Map<CoverageLine, LocalDate> lines(List<Coverage> coverages) {
        var lines = new LinkedHashMap<CoverageLine, LocalDate>();
        for (var coverage : coverages) lines.put(CoverageLine.next(coverage, lines.keySet()), coverage.lastDay());
        return lines;
    }

    SimulationView view(SimulationView.Compared compared) {
        var shifted = new ArrayList<SimulationView.Line>();
        lines.forEach((line, shift) -> shifted.add(pays.told(line, shift.counts())));
        return new SimulationView(
                compared,
                units,
                changed,
                SimulationView.LeftOut.of(leftOut),
                start.counts(),
                shifted,
                edited,
                List.copyOf(examples));
    }

    /** How one day of many units moves. */
    private static final class Shift {

        private long same;
        private long later;
        private long earlier;
        private long added;
        private long removed;
        private long daysGained;
        private long daysLost;

        /** Whether it moves. */
        boolean add(@Nullable LocalDate old, @Nullable LocalDate next, long count) {
            if (old == null) {
                added += count;
                return true;
            }
            if (next == null) {
                removed += count;
                return true;
            }
            var days = ChronoUnit.DAYS.between(old, next);
            if (days == 0) same += count;
            else if (days > 0) later += count;
            else earlier += count;
            if (days > 0) daysGained += days * count;
            else daysLost -= days * count;
            return days != 0;
        }

        SimulationView.Counts counts() {
            return new SimulationView.Counts(same, later, earlier, added, removed, daysGained, daysLost);
        }
    }
}
