package org.aftersales.feedback.complaint;

import java.util.Set;
import org.aftersales.feedback.template.Dimension;

/**
 * What a customer answers after they have complained.
 *
 * @param told what their answers on scales measure
 * @param bad of that, what they find worse than neutral
 * @param partial whether they went away before the end
 */
public record LaterAnswer(Set<Dimension> told, Set<Dimension> bad, boolean partial) {

    public LaterAnswer {
        told = Set.copyOf(told);
        bad = Set.copyOf(bad);
    }
}
