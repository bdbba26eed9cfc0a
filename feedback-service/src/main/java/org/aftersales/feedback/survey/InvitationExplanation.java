package org.aftersales.feedback.survey;

import java.util.List;
import org.aftersales.feedback.decision.Explained;
import org.aftersales.feedback.delivery.ToldDelivery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of an invitation, and why.
 *
 * @param reached null of what was never sent
 * @param deliveries every message about it
 * @param decisions the first one first; empty while nothing has been decided
 */
record InvitationExplanation(
        InvitationView invitation,

        @Schema(description = "How it has reached its customer; absent of what was never sent") @Nullable
        Reached reached,

        @Schema(description = "Every decision, the first one first; none while it is planned")
        List<Explained> decisions,

        @Schema(description = "Every message about it, the first one first; none where people only look by themselves")
        List<ToldDelivery> deliveries) {}
