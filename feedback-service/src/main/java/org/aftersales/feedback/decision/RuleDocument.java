package org.aftersales.feedback.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.feedback.delivery.Channel;
import org.aftersales.feedback.ownership.Recurrence;
import org.aftersales.feedback.survey.Occasion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked what, and when.
 *
 * @param asks whether it asks at all; a version may end what the one before did
 * @param occasions the kinds of work; all where absent
 * @param outcomes how it has to have ended; however it did where absent
 * @param survey the code of what is asked; that of the occasion where absent
 * @param delay after what happened, as an ISO-8601 duration, at most 400 days
 * @param wholeDelay whether all of the delay is waited for, also of work that is confirmed before
 * @param everyDays how long after each time it is asked again, by how long somebody has been a customer; once where absent
 * @param zone an IANA zone: of the days at whose end invitations expire, and of the window where that names none; the
 *     installation's where absent
 * @param linkedOnly whether only people who can open it in their app are asked
 * @param reachableOnly whether only people are asked to whom one of the channels leads, or who can open it in their app
 * @param quarantineDays how long after any such survey the same person is not asked again; at least 90 where it asks
 *     customers as time goes by
 * @param patienceDays how long somebody may be asked later than planned, before it is given up
 * @param channels on which people are told, the first that leads to them; the usual ones where absent
 * @param samplingPercent how many of a hundred people are asked, the same ones for a calendar month in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyRuleDocument")
record RuleDocument(
        @NotBlank @Size(max = 100) String name,
        @NotNull Trigger event,
        boolean asks,
        @Size(min = 1, max = 20) @Nullable List<@NotNull Occasion> occasions,

        @Schema(
                description = "How it has to have ended: as its event tells of work and of complaints, UNREACHABLE of a"
                        + " complaint about which nobody was reached, APPROVED or REJECTED of a claim; however it did"
                        + " where absent")
        @Size(min = 1, max = 20)
        @Nullable
        List<@NotNull @Pattern(regexp = OUTCOME) String> outcomes,

        @Pattern(regexp = RuleRef.CODE) @Nullable String survey,
        @NotNull @Size(max = 40) @Schema(examples = "P3D") String delay,

        @Schema(
                description = "Of TICKET_FINISHED alone: whether all of the delay is waited for, also where the work is"
                        + " confirmed before; else it is asked about as soon as it is confirmed")
        @Nullable
        Boolean wholeDelay,

        @Schema(description = "Of CUSTOMER_SINCE alone: how long after each time it is asked again; once where absent")
        @Min(90)
        @Max(1830)
        @Nullable
        Integer everyDays,

        @Valid @Nullable SendWindow window,

        @Schema(
                description = "An IANA zone: of the days at whose end invitations expire, and of the window where that"
                        + " names none; the installation's where absent",
                examples = "Asia/Tehran")
        @Size(max = 64)
        @Nullable
        String zone,

        @Nullable Boolean linkedOnly,

        @Schema(
                description = "Whether only people are asked to whom one of the channels leads, or who can open it in"
                        + " their app; for tenants who bring no links themselves")
        @Nullable
        Boolean reachableOnly,

        @Min(1) @Max(366) @Nullable Integer quarantineDays,
        @Min(0) @Max(90) @Nullable Integer patienceDays,
        @Min(1) @Max(100) @Nullable Integer samplingPercent,
        @Valid @Nullable Cap quota,
        @Valid @Nullable Reminders reminders,

        @Schema(
                description =
                        "On which ways people are told, the first that leads to them; EMAIL, then SMS, where absent;"
                                + " none where it is empty: whoever looks by themselves finds it in the app")
        @Size(max = 3)
        @Nullable
        List<@NotNull Channel> channels) {

    static final String OUTCOME = "[A-Z][A-Z_]{0,63}";

    private static final int USUAL_PATIENCE = 7;
    private static final List<Channel> USUAL_CHANNELS = List.of(Channel.EMAIL, Channel.SMS);

    boolean asksAbout(Trigger trigger, Occasion occasion) {
        return event == trigger && (occasions == null || occasions.contains(occasion));
    }

    /** @param outcome null where it is not known, or there is none */
    boolean asksAfter(@Nullable String outcome) {
        return outcomes == null || outcome != null && outcomes.contains(outcome);
    }

    /** Whether it asks customers as time goes by, not about something that has happened. */
    boolean standing() {
        return event == Trigger.CUSTOMER_SINCE;
    }

    String surveyFor(Occasion occasion) {
        return survey == null ? occasion.template() : survey;
    }

    Duration pause() {
        return Duration.parse(delay);
    }

    boolean waitsForAll() {
        return Boolean.TRUE.equals(wholeDelay);
    }

    Recurrence recurrence() {
        return new Recurrence(pause(), everyDays == null ? null : Duration.ofDays(everyDays));
    }

    Duration patience() {
        return Duration.ofDays(patienceDays == null ? USUAL_PATIENCE : patienceDays);
    }

    List<Channel> ways() {
        return channels == null ? USUAL_CHANNELS : channels;
    }

    /** @param usual the installation's */
    ZoneId zoneOr(ZoneId usual) {
        return zone == null ? usual : ZoneId.of(zone);
    }

    /** When it may be asked next, from {@code now} on. */
    Instant opensAt(Instant now, ZoneId usual) {
        return window == null ? now : window.opensAt(now, zoneOr(usual));
    }

    int percent() {
        return samplingPercent == null ? 100 : samplingPercent;
    }
}
