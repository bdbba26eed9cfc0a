package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Days from the first to the last, both included. */
public record Span(LocalDate first, LocalDate last) {

    private static final Comparator<Span> BY_FIRST = Comparator.comparing(Span::first);

    public Span {
        if (last.isBefore(first)) throw new IllegalArgumentException("a span ends before it begins");
    }

    long days() {
        return first.until(last, ChronoUnit.DAYS) + 1;
    }

    /** The same days in spans that neither overlap nor touch, in their order: no day counts twice. */
    static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans.stream().sorted(BY_FIRST).toList()) {
            var before = merged.isEmpty() ? null : merged.getLast();
            if (before == null || span.first.isAfter(before.last.plusDays(1))) merged.add(span);
            else if (span.last.isAfter(before.last)) merged.set(merged.size() - 1, new Span(before.first, span.last));
        }
        return merged;
    }

    /**
     * The day on which this term ends when it stands still during the interruptions. One that begins while the term
     * still runs counts with all its days from the term's first on; one that begins later changes nothing.
     *
     * @param interruptions as {@link #merged}
     */
    LocalDate endAround(List<Span> interruptions) {
        var end = last;
        for (var still : interruptions) {
            if (still.last.isBefore(first)) continue;
            var from = still.first.isBefore(first) ? first : still.first;
            if (from.isAfter(end)) break;
            end = end.plusDays(new Span(from, still.last).days());
        }
        return end;
    }
}
