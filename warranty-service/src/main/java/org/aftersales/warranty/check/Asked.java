package org.aftersales.warranty.check;

import java.util.function.UnaryOperator;
import org.aftersales.kit.problem.Problem;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.check.CheckRequest.Subject;
import org.aftersales.warranty.unit.CardUseCases;
import org.aftersales.warranty.unit.UnitLabel;
import org.jspecify.annotations.Nullable;

/**
 * A question with what it names.
 *
 * @param subject null where the question cannot be understood
 * @param refusal why it cannot; null where it can
 */
record Asked(
        CheckRequest request,
        @Nullable Subject subject,
        @Nullable Problem refusal) {

    static Asked of(CheckRequest request, CardUseCases cards, UnaryOperator<ProductItem> labels) {
        try {
            return new Asked(request, request.subject(cards::find, labels), null);
        } catch (Problem refusal) { // one bad question does not keep the others from being answered
            return new Asked(request, null, refusal);
        }
    }

    @Nullable
    UnitLabel label() {
        return subject == null ? null : subject.label();
    }

    /** What is printed on the goods that a receipt is shown for; null where there is no receipt or no serial. */
    UnitLabel.@Nullable Printed receiptsLabel() {
        return request.proofOfPurchase() != null && label() instanceof UnitLabel.Printed printed ? printed : null;
    }
}
