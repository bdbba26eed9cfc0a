package org.aftersales.feedback.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the network says became of a message.
 *
 * @param code why it came back: for mails the enhanced status code (RFC 3463), such as {@code 5.1.1}
 */
@Schema(name = "DeliveryReport")
record DeliveryReport(
        @NotNull Outcome outcome,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,63}")
        @Schema(
                description =
                        "Why it came back; for e-mail the enhanced status code (RFC 3463), such as 5.1.1. An address"
                                + " that does not exist (5.1.x, 5.2.1, or nothing said) is not written to again.")
        @Nullable
        String code) {

    private static final String UNSAID = "unsaid";

    @Schema(name = "DeliveryOutcome")
    enum Outcome {
        DELIVERED,
        BOUNCED
    }

    String reason() {
        return code == null ? UNSAID : code;
    }

    /** A full mailbox, a broken server and a policy concern this message only. */
    boolean blamesAddress() {
        var reason = reason();
        return reason.equals(UNSAID) || reason.startsWith("5.1.") || reason.equals("5.2.1");
    }
}
