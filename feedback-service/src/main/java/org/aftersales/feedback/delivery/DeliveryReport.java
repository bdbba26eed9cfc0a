package org.aftersales.feedback.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
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

    /** The sender's mailbox or system is not to their liking (RFC 3463, 3.2). */
    private static final Set<String> BLAMING_US = Set.of("5.1.7", "5.1.8");

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
        return blamesAddress(reason());
    }

    static boolean blamesAddress(String reason) {
        if (BLAMING_US.contains(reason)) return false;
        return reason.equals(UNSAID) || reason.startsWith("5.1.") || reason.equals("5.2.1");
    }
}
