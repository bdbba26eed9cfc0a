package org.aftersales.ticket.ticket;

import java.util.Locale;
import java.util.stream.Collectors;
import org.aftersales.ticket.ticket.Transition.Part;

/** The page of docs/lifecycles about one kind of ticket. */
final class LifeDrawing {
    private static final String STATES = "| state | means | the customer reads | به فارسی |\n|---|---|---|---|\n";
    private static final String MOVES = "| from | to | step | who | needs |\n|---|---|---|---|---|\n";

    private LifeDrawing() {}

    static String of(Life life) {
        return """
                # Lifecycle of a ticket of kind %s (ticket-service)

                Drawn by a test from `lifecycles.json`; do not edit. It can be reopened within %s of its resolution and
                ends as %s. A ticket of several items is resolved by the outcome of the last of them.

                ```mermaid
                %s
                ```

                %s

                %s
                """.formatted(
                        life.kind(), life.reopenWithin(), outcomes(life), diagram(life), states(life), moves(life));
    }

    private static String outcomes(Life life) {
        return life.outcomes().stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String diagram(Life life) {
        var drawing = new StringBuilder("stateDiagram-v2\n    [*] --> OPEN\n");
        for (var move : life.moves()) {
            drawing.append("    %s --> %s: %s\n"
                    .formatted(move.from(), move.to(), move.step().name().toLowerCase(Locale.ROOT)));
        }
        for (var state : life.states()) {
            if (life.moves().stream().noneMatch(move -> move.from() == state.status())) {
                drawing.append("    ").append(state.status()).append(" --> [*]\n");
            }
        }
        return drawing.toString().strip();
    }

    private static String states(Life life) {
        return life.states().stream()
                .map(state -> "| %s | %s | %s | %s |"
                        .formatted(
                                state.status(),
                                state.category(),
                                state.label().en(),
                                state.label().fa()))
                .collect(Collectors.joining("\n", STATES, ""));
    }

    private static String moves(Life life) {
        return life.moves().stream()
                .map(move -> "| %s | %s | %s | %s | %s |"
                        .formatted(
                                move.from(),
                                move.to(),
                                move.step(),
                                move.roles().stream().sorted().collect(Collectors.joining(", ")),
                                move.needs().stream().map(Part::field).sorted().collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n", MOVES, ""));
    }
}
