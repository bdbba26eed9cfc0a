package org.aftersales.warranty.card;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.page.PageCalendar;
import org.aftersales.warranty.card.Certificate.Line;
import org.aftersales.warranty.check.Cost;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.UsageLimit;
import org.jspecify.annotations.Nullable;

/**
 * What anybody who was shown a card may know of it.
 *
 * @param serialEnding the last four characters of the serial, or fewer
 * @param asOf the day of the answer, in the zone of the policy
 * @param state the best of the lines
 * @param costs what is covered today for each class of cost, by whom and why, as far as no fault is told
 */
record CardCheckView(
        String cardNumber,
        int cardVersion,
        CheckedProduct product,
        String serialEnding,
        LocalDate asOf,
        CardState state,
        List<CheckedCoverage> coverages,
        List<Cost> costs) {

    record CheckedProduct(
            String gtin, String name, @Nullable String nameFa) {}

    /**
     * @param lastDaySolarHijri the same day as {@code lastDay} in the Solar Hijri calendar
     * @param remainingDays whole days after today; 0 on the last day
     */
    record CheckedCoverage(
            CoverageKind kind,
            @Nullable String component,
            CardState state,
            LocalDate startsOn,
            LocalDate lastDay,
            String lastDaySolarHijri,
            long remainingDays,
            @Nullable UsageLimit usageLimit,
            Regime regime) {

        static CheckedCoverage of(Line line) {
            return new CheckedCoverage(
                    line.kind(),
                    line.component(),
                    line.state(),
                    line.startsOn(),
                    line.lastDay(),
                    PageCalendar.SOLAR_HIJRI.numeric(line.lastDay()),
                    line.daysLeft(),
                    line.usageLimit(),
                    line.regime());
        }
    }

    static CardCheckView of(Certificate certificate, List<Cost> costs) {
        var product = certificate.product();
        return new CardCheckView(
                certificate.card().number(),
                certificate.card().version(),
                new CheckedProduct(certificate.card().unit().gtin().value(), product.name(), product.persian()),
                certificate.serialEnding(),
                certificate.day(),
                certificate.state(),
                certificate.lines().stream().map(CheckedCoverage::of).toList(),
                costs);
    }
}
