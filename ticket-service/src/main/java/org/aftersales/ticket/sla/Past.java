package org.aftersales.ticket.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.kit.calendar.Span;
import org.aftersales.kit.calendar.Spans;

/**
 * When a clock stood still before it went on in the clock of another ticket, whose waiting is what counts from then on.
 *
 * @param until when that was
 * @param pauses in order, from instant to instant as {@code from/to}, each followed by a space
 */
@Embeddable
record Past(
        @Column(name = "past_until") Instant until,
        @Column(name = "past_pauses") String pauses) {

    static Past of(Instant until, Collection<Span> pauses) {
        var text = Spans.union(pauses).stream()
                .map(pause -> pause.from() + "/" + pause.to() + " ")
                .collect(Collectors.joining());
        return new Past(until, text);
    }

    /** These pauses, and those of the waiting since. */
    List<Span> with(List<Span> waiting) {
        var since = waiting.stream().filter(wait -> wait.to().isAfter(until)).map(this::since);
        return Stream.concat(read(), since).toList();
    }

    private Span since(Span wait) {
        return wait.from().isBefore(until) ? new Span(until, wait.to()) : wait;
    }

    private Stream<Span> read() {
        return pauses.isEmpty() ? Stream.empty() : Stream.of(pauses.split(" ")).map(Past::span);
    }

    private static Span span(String pause) {
        var slash = pause.indexOf('/');
        return new Span(Instant.parse(pause.substring(0, slash)), Instant.parse(pause.substring(slash + 1)));
    }
}
