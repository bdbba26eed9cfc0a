package org.aftersales.feedback.decision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who has not answered is reminded.
 *
 * @param most how often
 * @param everyDays how long after the invitation, or the reminder before
 */
@Schema(name = "SurveyReminders")
public record Reminders(
        @Min(1) @Max(3) int most, @Min(2) @Max(60) int everyDays) {}
