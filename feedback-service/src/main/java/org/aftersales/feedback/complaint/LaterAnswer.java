package org.aftersales.feedback.complaint;

import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.template.Dimension;

/**
 * What a customer answers after they have complained.
 *
 * @param invitationId the survey that they answer
 * @param told what their answers on scales measure
 * @param bad of that, what they find worse than neutral
 * @param partial whether they went away before the end
 * @param changed whether it comes in place of what they had answered to it before
 */
public record LaterAnswer(
        UUID invitationId, Set<Dimension> told, Set<Dimension> bad, boolean partial, boolean changed) {

    public LaterAnswer {
        told = Set.copyOf(told);
        bad = Set.copyOf(bad);
    }
}
