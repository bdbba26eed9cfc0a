package org.aftersales.feedback.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aftersales.feedback.insight.Level.Measured;
import org.aftersales.feedback.statistics.Drivers;
import org.aftersales.feedback.statistics.Hundredths;
import org.aftersales.feedback.template.TemplateRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Drivers",
        description = "How much of the differences in the answers to one question goes with the answers to the others:"
                + " an association, which need not be a cause")
record DriverView(
        TemplateRef survey,
        String outcome,

        @Schema(description = "Who answered all the questions; of more than 20 000 responses, among the newest of them")
        long people,

        @Schema(description = "R² of a linear regression, in percent: what all others explain together")
        BigDecimal explained,

        List<Driver> drivers,

        @Schema(description = "Of the bootstrap: the same answers give the same intervals")
        long seed,

        @Schema(description = "Samples of the bootstrap") int rounds) {

    @Schema(name = "Driver")
    record Driver(
            String question,

            @Schema(
                    description = "Its part of R², in points of percent, by Shapley's value; these sum to R². The"
                            + " interval is the bootstrap's, of 95 %")
            Measured share) {}

    /** @param questions the outcome first */
    static DriverView of(TemplateRef survey, List<String> questions, long people, Drivers drivers) {
        var parts = new ArrayList<Driver>();
        for (int i = 0; i < drivers.shares().size(); i++) {
            var part = drivers.shares().get(i);
            parts.add(new Driver(questions.get(i + 1), Measured.of(part.value(), part.interval())));
        }
        parts.sort(Comparator.comparing((Driver driver) -> driver.share().value())
                .reversed()
                .thenComparing(Driver::question));
        return new DriverView(
                survey,
                questions.getFirst(),
                people,
                Hundredths.percent(drivers.explained()),
                parts,
                DriverUseCases.SEED,
                Drivers.ROUNDS);
    }
}
