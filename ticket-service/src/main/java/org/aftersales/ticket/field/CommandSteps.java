package org.aftersales.ticket.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.ticket.field.CommandView.Refusal;

/** One command, each step in a transaction of its own. */
@ApplicationScoped
@Transactional
class CommandSteps {
    private final FieldLog log;
    private final Deeds deeds;

    CommandSteps(FieldLog log, Deeds deeds) {
        this.log = log;
        this.deeds = deeds;
    }

    /** The other one that came at the same time counts; this one is undone. */
    static final class ToldTwice extends Conflict {
        ToldTwice() {
            super("concurrent-update", "It was told twice at the same time.");
        }
    }

    /** What became of it when it was told before. */
    Optional<CommandView> find(String technician, FieldCommand command) {
        return log.find(technician, command);
    }

    /** Does it and writes that down, or neither. */
    CommandView accept(String technician, FieldCommand command, Duration skew) {
        var before = log.before(technician, command);
        var seen = before.map(CommandView::version).orElse(command.version());
        long version = deeds.apply(command, seen, skew);
        var told = CommandView.of(command, Verdict.ACCEPTED, version, Refusal.NONE);
        if (!log.write(technician, command, skew, told)) throw new ToldTwice();
        return told;
    }

    /** Writes down what became of it, unless it was told before; then that counts. */
    CommandView write(String technician, FieldCommand command, Duration skew, CommandView told) {
        return log.write(technician, command, skew, told)
                ? told
                : log.find(technician, command).orElse(told);
    }
}
