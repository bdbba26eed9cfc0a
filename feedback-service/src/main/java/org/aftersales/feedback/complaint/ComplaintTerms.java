package org.aftersales.feedback.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.calendar.CalendarHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What customers who complain are promised, and who hears of it when it takes too long.
 *
 * @param hours in which promises are counted
 * @param retailerHours other hours for the complaints of some retailers, by the retailer's id
 * @param centreHours other hours for complaints about the work of some service centres, by the code of the centre; these come
 *     before those of the retailer
 * @param targets one for each severity
 * @param ladder who hears of it, and when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintTerms(
        @NotNull @Valid CalendarHours hours,
        @Size(max = 200) @Nullable Map<@NotBlank String, @NotNull @Valid CalendarHours> retailerHours,
        @Size(max = 500) @Nullable Map<@NotBlank String, @NotNull @Valid CalendarHours> centreHours,
        @NotNull @Size(min = 3, max = 3) List<@NotNull @Valid Targets> targets,
        @NotNull @Size(max = 30) List<@NotNull @Valid Step> ladder) {

    private static final String OPEN_TIME = "PT(?=[0-9])([0-9]{1,4}H)?([0-9]{1,5}M)?";

    /** How much open time each promise takes at most, from the opening of the complaint. */
    @Schema(name = "ComplaintTargets")
    record Targets(
            @NotNull Severity severity,

            @NotNull @Pattern(regexp = OPEN_TIME) @Schema(examples = "PT4H")
            String firstContact,

            @NotNull @Pattern(regexp = OPEN_TIME) @Schema(examples = "PT16H")
            String proposal,

            @NotNull @Pattern(regexp = OPEN_TIME) @Schema(examples = "PT40H")
            String resolution) {

        Duration of(PromiseKind kind) {
            return Duration.parse(
                    switch (kind) {
                        case FIRST_CONTACT -> firstContact;
                        case PROPOSAL -> proposal;
                        case RESOLUTION -> resolution;
                    });
        }
    }

    /** A step of the escalation of one promise, before or after its deadline, in open time. */
    @Schema(name = "ComplaintStep")
    record Step(
            @NotNull PromiseKind promise,

            @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9._-]{0,63}") @Schema(examples = "team-lead")
            String level,

            @NotNull
            @Pattern(regexp = "-?" + OPEN_TIME)
            @Schema(examples = "-PT1H", description = "before the deadline with a minus, after it without")
            String at) {

        Duration offset() {
            return Duration.parse(at);
        }
    }

    /** Hours, and whose they are. */
    record Chosen(HoursOf whose, CalendarHours hours) {}

    /** The hours of the responsible service centre, else of the retailer, else of the tenant. */
    Chosen hoursFor(Grievance grievance) {
        var centre = grievance.centre() == null ? null : allCentreHours().get(grievance.centre());
        if (centre != null) return new Chosen(HoursOf.CENTRE, centre);

        var retailer = allRetailerHours().get(grievance.retailerId());
        return retailer == null ? new Chosen(HoursOf.TENANT, hours) : new Chosen(HoursOf.RETAILER, retailer);
    }

    Targets targets(Severity severity) {
        return targets.stream()
                .filter(target -> target.severity() == severity)
                .findFirst()
                .orElseThrow();
    }

    Map<String, CalendarHours> allRetailerHours() {
        return retailerHours == null ? Map.of() : retailerHours;
    }

    Map<String, CalendarHours> allCentreHours() {
        return centreHours == null ? Map.of() : centreHours;
    }
}
