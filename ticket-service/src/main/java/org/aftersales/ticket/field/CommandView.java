package org.aftersales.ticket.field;

import java.util.UUID;
import org.aftersales.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a command, now or when it was first told. */
@Schema(name = "FieldCommandResult")
record CommandView(
        UUID commandId,
        UUID ticketId,
        Verdict verdict,

        @Schema(description = "of the ticket then; absent where the caller may not see it") @Nullable
        Long version,

        @Schema(description = "of the problem that a request of its own would have been answered with") @Nullable
        String code,

        @Nullable String detail,

        @Schema(description = "whether it had been told before")
        boolean replayed) {

    static CommandView of(FieldCommand command, Verdict verdict, @Nullable Long version, Refusal refusal) {
        return new CommandView(
                command.commandId(), command.ticketId(), verdict, version, refusal.code(), refusal.detail(), false);
    }

    /** Why it was not done. */
    record Refusal(@Nullable String code, @Nullable String detail) {
        static final Refusal NONE = new Refusal(null, null);

        static Refusal of(Problem problem) {
            return new Refusal(problem.code(), problem.detail());
        }
    }

    CommandView again() {
        return new CommandView(commandId, ticketId, verdict, version, code, detail, true);
    }
}
