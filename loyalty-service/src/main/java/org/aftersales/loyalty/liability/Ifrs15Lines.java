package org.aftersales.loyalty.liability;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.loyalty.liability.LiabilityView.CohortView;

/**
 * What IFRS 15 needs to know of points to spread the price of a sale over it and them: counts by cohort, no amounts and no
 * bookings. Prices of a point and of a sale are known elsewhere.
 */
final class Ifrs15Lines {
    private static final String HEADER = "asOf,month,reason,issued,takenBack,redeemed,settled,expired,held,outstanding,"
            + "usedShare,estimated,expectedRedemptions,breakage";

    private Ifrs15Lines() {}

    static String of(LiabilityView view) {
        return Stream.concat(Stream.of(HEADER), view.cohorts().stream().map(cohort -> line(view, cohort)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(LiabilityView view, CohortView cohort) {
        return Stream.of(
                        view.asOf(),
                        cohort.month(),
                        cohort.reason(),
                        cohort.issued(),
                        cohort.takenBack(),
                        cohort.redeemed(),
                        cohort.settled(),
                        cohort.expired(),
                        cohort.held(),
                        cohort.outstanding(),
                        view.usedShare().toPlainString(),
                        view.estimated(),
                        cohort.expectedRedemptions(),
                        cohort.breakage())
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }
}
