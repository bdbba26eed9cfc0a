package org.aftersales.loyalty.reward;

import org.aftersales.kit.problem.Conflict;

/** Nothing was bought with points that are only reserved, or that are the member's again. */
final class NotSpent extends Conflict {
    NotSpent() {
        super("not-spent", "The points are not spent.");
    }
}
