package org.aftersales.warranty.claim;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.warranty.coverage.CoverageKind;

/** The claim of contracts/events: one television, reported on its warranty's good days. */
final class ClaimFixtures {

    static final Instant NOW = Instant.parse("2026-11-20T08:15:30.123Z");
    static final LocalDate REPORTED = LocalDate.parse("2026-11-20");
    static final ClaimId CLAIM = ClaimId.fromString("01936f5e-0000-7000-8000-000000000003");
    static final UUID TICKET = UUID.fromString("01936f5e-0000-7000-8000-000000000004");
    static final ClaimedUnit TELEVISION = new ClaimedUnit(
            UUID.fromString("01936f5e-0000-7000-8000-000000000002"),
            UUID.fromString("01936f5e-0000-7000-8000-000000000001"),
            "parsian",
            "09521234001348",
            "TV55EN510501");

    static final CoverageOnDay COVERED =
            new CoverageOnDay(List.of(CoverageKind.PARTS, CoverageKind.LABOUR), false, false, false, null);
    static final CoverageOnDay PARTS_ONLY = new CoverageOnDay(List.of(CoverageKind.PARTS), false, false, false, null);
    static final CoverageOnDay OVER = new CoverageOnDay(List.of(), false, false, true, null);

    static Claim filed(CoverageOnDay coverage) {
        var words = "The picture is dark.".getBytes(StandardCharsets.UTF_8);
        return Claim.file(CLAIM, TELEVISION, new FaultReport(REPORTED, words, null), coverage, NOW);
    }

    static Claim inReview() {
        return filed(PARTS_ONLY);
    }

    static Claim approved() {
        return filed(COVERED);
    }

    static Claim asked() {
        var claim = inReview();
        claim.decide(new ClaimDecision.RequestInformation(ClaimReason.PHOTO_NEEDED), Decider.ADJUSTER, NOW);
        return claim;
    }

    static DomainEvent last(Claim claim) {
        return claim.raisedEvents().getLast();
    }

    private ClaimFixtures() {}
}
