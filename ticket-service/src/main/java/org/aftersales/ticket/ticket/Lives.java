package org.aftersales.ticket.ticket;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.aftersales.ticket.ticket.Transition.Part;

/** The lives of all kinds, read once from {@code lifecycles.json}: moves have names and each kind picks its own. */
final class Lives {
    private static final Map<TicketKind, Life> ALL = read();

    private Lives() {}

    record Source(Map<String, Moves> moves, Map<TicketKind, Kind> kinds) {}

    record Moves(List<TicketStatus> from, TicketStatus to, Set<String> roles, List<String> needs) {}

    record Kind(
            boolean endsWithUnit,
            String reopenWithin,
            List<String> moves,
            List<Outcome> outcomes,
            List<StateRule> states) {}

    static Life of(TicketKind kind) {
        return Objects.requireNonNull(ALL.get(kind), kind.name());
    }

    static List<Life> all() {
        return List.copyOf(ALL.values());
    }

    private static Map<TicketKind, Life> read() {
        var json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (var file = Objects.requireNonNull(Lives.class.getResourceAsStream("lifecycles.json"))) {
            var source = json.readValue(file, Source.class);
            var lives = new EnumMap<TicketKind, Life>(TicketKind.class);
            source.kinds().forEach((kind, told) -> lives.put(kind, life(kind, told, source.moves())));
            return lives;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Life life(TicketKind kind, Kind told, Map<String, Moves> named) {
        var moves = told.moves().stream()
                .flatMap(name -> rules(Objects.requireNonNull(named.get(name), name)))
                .toList();
        return Life.of(kind, told, moves);
    }

    private static Stream<MoveRule> rules(Moves told) {
        var needs = told.needs().stream().map(Lives::part).collect(toUnmodifiableSet());
        return told.from().stream().map(from -> new MoveRule(from, told.to(), told.roles(), needs));
    }

    private static Part part(String field) {
        return Arrays.stream(Part.values())
                .filter(part -> part.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
