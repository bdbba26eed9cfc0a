package org.aftersales.ticket.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import org.aftersales.kit.problem.FailureAnswer;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.Problem;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tx.Transience;
import org.aftersales.ticket.field.CommandView.Refusal;
import org.aftersales.ticket.field.FieldLog.CommandIdReused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the log of an app: each command by itself and once, in the order told. What was told before is answered as it
 * was, so an app that heard nothing tells all of it again.
 */
@ApplicationScoped
class FieldUseCases {
    private static final Logger LOG = Logger.getLogger(FieldUseCases.class);

    private final CommandSteps steps;
    private final Deeds deeds;
    private final Validator validator;
    private final Caller caller;
    private final Clock clock;

    FieldUseCases(CommandSteps steps, Deeds deeds, Validator validator, Caller caller, Clock clock) {
        this.steps = steps;
        this.deeds = deeds;
        this.validator = validator;
        this.caller = caller;
        this.clock = clock;
    }

    CommandsView take(FieldCommands told) {
        var skew = Duration.between(told.sentAt(), clock.instant());
        var refused = new RefusedVersions();
        return new CommandsView(told.commands().stream()
                .map(command -> refused.after(command, take(command, skew, refused)))
                .toList());
    }

    private CommandView take(FieldCommand command, Duration skew, RefusedVersions refused) {
        var technician = caller.subject();
        try {
            return steps.find(technician, command).orElseGet(() -> first(technician, command, skew, refused));
        } catch (CommandIdReused reused) {
            return CommandView.of(command, Verdict.CONFLICT, null, Refusal.of(reused));
        }
    }

    private CommandView first(String technician, FieldCommand command, Duration skew, RefusedVersions refused) {
        var fault = fault(command);
        if (fault != null) return steps.write(technician, command, skew, judged(command, fault));
        try {
            refused.check(command);
            return steps.accept(technician, command, skew);
        } catch (RuntimeException failure) {
            return steps.write(technician, command, skew, judged(command, refused(command, failure)));
        }
    }

    /**
     * What fails at every attempt, also by no rule, is told of its command alone, or the rest of the log would never be
     * taken. What passes by itself is thrown on, and the app tells its log again.
     */
    private static Refusal refused(FieldCommand command, RuntimeException failure) {
        if (failure instanceof Problem problem) return Refusal.of(problem);
        if (Transience.of(failure)) throw failure;
        var answer = FailureAnswer.of(failure);
        if (answer.isOurs()) LOG.errorf(failure, "command %s of ticket %s", command.commandId(), command.ticketId());
        return new Refusal(answer.code(), answer.detail());
    }

    /** What was decided on a ticket or a visit that has moved on may have nothing left to do. */
    private CommandView judged(FieldCommand command, Refusal refusal) {
        try {
            var now = deeds.now(command);
            boolean late = "stale".equals(refusal.code()) || "illegal-transition".equals(refusal.code());
            var verdict = late && now.overtaken() ? Verdict.SUPERSEDED : Verdict.CONFLICT;
            return CommandView.of(command, verdict, now.version(), refusal);
        } catch (NotFound hidden) {
            return CommandView.of(command, Verdict.CONFLICT, null, refusal);
        }
    }

    /** What is wrong with the command however the ticket or the visit stands. */
    private @Nullable Refusal fault(FieldCommand command) {
        if (!command.saysOneThing()) {
            return new Refusal(
                    "one-change",
                    "Tell one of take, transition, item and itemOutcome, or of a visit one of started, missedBy and"
                            + " completion.");
        }
        return validator.validate(command.told()).stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .min(Comparator.naturalOrder())
                .map(detail -> new Refusal("invalid-command", detail))
                .orElse(null);
    }
}
