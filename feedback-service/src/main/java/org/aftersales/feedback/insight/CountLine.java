package org.aftersales.feedback.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One count, flat, so that it is a row of any table. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "CountLine", description = "A count of a group in a month; sum them, never average scores")
record CountLine(
        String group,

        @Schema(description = "In UTC, such as 2026-11") String month,

        @Schema(description = "The code of the survey; null of who was asked") @Nullable
        String survey,

        @Nullable Integer surveyVersion,

        @Schema(
                description = "ASKED; DELIVERED and ANSWERED of those asked in the month; LEVELS; or a scale such as"
                        + " NPS/LOYALTY")
        String what,

        @Schema(description = "On the scale") @Nullable Integer step,

        @Schema(description = "Of LEVELS, 1 to 5") @Nullable Integer quality,

        @Schema(description = "Of LEVELS, 1 to 5") @Nullable Integer emotion,

        long answers) {

    static final String HEADER = "group,month,survey,surveyVersion,what,step,quality,emotion,answers\r\n";

    String csv() {
        return Stream.of(group, month, survey, surveyVersion, what, step, quality, emotion, answers)
                        .map(value -> cell(Objects.toString(value, "")))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** What a spreadsheet would take for a formula is marked as text. */
    private static String cell(String value) {
        var guarded = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = guarded.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
    }
}
