package org.aftersales.feedback.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.aftersales.feedback.insight.Level.Measured;
import org.aftersales.feedback.statistics.Share;
import org.aftersales.feedback.template.TemplateRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people chose of what they were offered, most often first. */
@Schema(
        description =
                "One question of one version of a survey; several options may be chosen, so shares need not add up")
record Reasons(
        TemplateRef survey,
        String question,

        @Schema(description = "Who answered the question") long answers,

        @Schema(
                description =
                        "Below 5 answers: what was chosen would tell what single people said. Or all others, taken"
                                + " from the whole, would tell it of fewer")
        boolean suppressed,

        List<Reason> reasons) {

    private static final String ANY = "";

    /** A question of a version of a survey. */
    record Asked(TemplateRef survey, String question) {}

    @Schema(name = "Reason")
    record Reason(
            @Schema(description = "The option, by the code that the survey gives it")
            String choice,

            long answers,

            @Schema(description = "In percent of who answered the question, with Wilson's interval")
            Measured share) {}

    /** @param untold whether all others would tell of too few */
    static Reasons of(Asked asked, Map<String, Long> choices, boolean untold) {
        long answers = choices.getOrDefault(ANY, 0L);
        boolean suppressed = untold || answers < GroupScores.FEWEST;
        var reasons = choices.entrySet().stream()
                .filter(choice -> !choice.getKey().equals(ANY) && !suppressed)
                .map(choice -> new Reason(
                        choice.getKey(), choice.getValue(), Measured.of(new Share(choice.getValue(), answers))))
                .sorted(Comparator.comparingLong(Reason::answers).reversed().thenComparing(Reason::choice))
                .toList();
        return new Reasons(asked.survey(), asked.question(), answers, suppressed, reasons);
    }
}
