package org.aftersales.warranty.unit;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.unit.CardRevision.Ground;
import org.aftersales.warranty.unit.CardRevision.Step;

/** How evidence that comes after the registration reaches a unit's warranty. */
@ApplicationScoped
public class StartUseCases {

    private final Units units;
    private final Sight sight;
    private final CatalogueUseCases catalogue;
    private final CardCodes codes;
    private final CardRevisions revisions;
    private final Event<CoveragesMoved> moved;
    private final Clock clock;

    StartUseCases(
            Units units,
            Sight sight,
            CatalogueUseCases catalogue,
            CardCodes codes,
            CardRevisions revisions,
            Event<CoveragesMoved> moved,
            Clock clock) {
        this.units = units;
        this.sight = sight;
        this.catalogue = catalogue;
        this.codes = codes;
        this.revisions = revisions;
        this.moved = moved;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such unit that the caller may see */
    @Transactional
    public StartFacts find(UnitId id) {
        return facts(units.get(id));
    }

    /**
     * The unit as it stays until the transaction ends or the same transaction changes it: two pieces of evidence of one
     * unit are judged one after the other, and nobody tells of a unit that they have just handed over.
     *
     * @throws NotFound when there is no such unit that the caller may see
     */
    @Transactional
    public StartFacts hold(UnitId id) {
        return facts(units.lock(id));
    }

    /**
     * Lets the warranty of a held unit run from where these dates put it, with a card that says so unless it was taken
     * back. Where everything starts and ends as before nothing is written; what was given for another unit runs from
     * that day, whenever the other was sold.
     *
     * @param evidence what gave rise to it
     * @return whether anything changed
     */
    @Transactional
    public boolean startBy(UnitId id, SaleDates dates, UUID evidence) {
        var unit = units.get(id);
        if (unit.isReplacement()) return false;
        var now = clock.instant();
        var start = unit.ledger().startingBy(dates, termsOf(unit), evidence, now);
        if (start.changesNothing()) return false;
        unit.startBy(start, evidence, now);
        if (!unit.isCardRevoked()) replaceCard(unit, evidence, now);
        moved.fire(new CoveragesMoved(id, unit.ledger().coverages()));
        units.flush();
        Log.infof("evidence %s moves the warranty of unit %s", evidence, id);
        return true;
    }

    private void replaceCard(Unit unit, UUID evidence, Instant now) {
        unit.replaceCard(codes.nextCard(unit), CardReason.CORRECTED, now);
        var ground = new Ground(CardReason.CORRECTED, "evidence " + evidence);
        revisions.persist(CardRevision.of(Uuids.v7(clock), unit, Step.ISSUED, ground, now));
    }

    private StartFacts facts(Unit unit) {
        if (!sight.reaches(unit.owner())) throw new NotFound();
        return StartFacts.of(unit, termsOf(unit));
    }

    /** Published versions never change nor go, so a catalogue that is a second old may lack only the very newest. */
    private Terms termsOf(Unit unit) {
        return catalogue
                .recent()
                .policy(unit.policyCode(), unit.policyVersion())
                .or(() -> catalogue.current().policy(unit.policyCode(), unit.policyVersion()))
                .orElseThrow(() -> new IllegalStateException("the policy of unit " + unit.id() + " is not there"))
                .terms();
    }
}
