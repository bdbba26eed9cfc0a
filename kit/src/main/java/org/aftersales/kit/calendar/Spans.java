package org.aftersales.kit.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Arithmetic of several spans. */
public final class Spans {
    private Spans() {}

    /** The same time, in order, without overlaps, gaps of no length and empty spans. */
    public static List<Span> union(Collection<Span> spans) {
        var ordered = spans.stream()
                .filter(span -> !span.isEmpty())
                .sorted(Comparator.comparing(Span::from))
                .toList();
        var union = new ArrayList<Span>();
        for (var span : ordered) {
            if (union.isEmpty() || union.getLast().to().isBefore(span.from())) union.add(span);
            else union.set(union.size() - 1, joined(union.getLast(), span));
        }
        return List.copyOf(union);
    }

    /**
     * What is left of a span.
     *
     * @param without in order and disjoint, as {@link #union} makes them
     */
    public static List<Span> minus(Span span, List<Span> without) {
        var left = new ArrayList<Span>();
        var from = span.from();
        for (var hole : without) {
            if (!hole.to().isAfter(from)) continue;
            if (!hole.from().isBefore(span.to())) break;
            if (hole.from().isAfter(from)) left.add(new Span(from, hole.from()));
            from = hole.to();
        }
        if (from.isBefore(span.to())) left.add(new Span(from, span.to()));
        return left;
    }

    private static Span joined(Span first, Span next) {
        Instant to = first.to().isAfter(next.to()) ? first.to() : next.to();
        return new Span(first.from(), to);
    }
}
