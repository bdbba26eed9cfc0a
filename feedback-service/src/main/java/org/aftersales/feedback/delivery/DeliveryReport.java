package org.aftersales.feedback.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.aftersales.kit.outward.SmtpReply;
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
                                + " that does not exist (5.1.x but for 5.1.7 and 5.1.8, 5.2.1, or nothing said) is not"
                                + " written to again.")
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

    /** Whether the address itself does not work, or nothing is said. */
    boolean blamesAddress() {
        return reason().equals(UNSAID) || SmtpReply.blamesRecipient(reason());
    }
}
