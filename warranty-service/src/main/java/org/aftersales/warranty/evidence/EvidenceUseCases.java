package org.aftersales.warranty.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.coverage.EvidencePiece;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.unit.StartFacts;
import org.aftersales.warranty.unit.StartUseCases;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** How evidence of the start of a warranty is told and read. */
@ApplicationScoped
public class EvidenceUseCases {

    private static final Set<String> STAFF =
            Set.of(Roles.AGENT, Roles.TECHNICIAN, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN);

    private final StartEvidences evidences;
    private final StartUseCases starts;
    private final Caller caller;
    private final Clock clock;

    EvidenceUseCases(StartEvidences evidences, StartUseCases starts, Caller caller, Clock clock) {
        this.evidences = evidences;
        this.starts = starts;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whoever is not staff tells what they know themselves. */
    static final class ForeignSource extends RuleViolated {
        ForeignSource(EvidenceSource own) {
            super(
                    "foreign-source",
                    "Only staff tells what others say.",
                    List.of(new Violation("/source", "not-yours", "must be " + own + " or absent")));
        }
    }

    static final class TooMuchEvidence extends RuleViolated {
        TooMuchEvidence() {
            super("too-much-evidence", "There is too much evidence about this unit already.");
        }
    }

    /**
     * Keeps a piece of evidence, also one that contradicts another source. Where a coverage starts or ends on another day by it, the ledger, the card and an event
     * say so; else nothing else is written.
     *
     * @param expected the version of the unit that the caller has seen; null for whichever there is
     * @throws EvidenceRules.InvalidEvidence when it cannot have happened on that day, by what the source itself has told
     */
    @Transactional
    ToldEvidence tell(UnitId id, @Nullable IfMatch expected, TellEvidence told) {
        var unit = starts.hold(id);
        if (expected != null) expected.check(unit.version());
        var known = weighing(unit);
        var source = source(told);
        if (known.hasMany(source)) throw new TooMuchEvidence();
        var now = clock.instant();
        EvidenceRules.judge(told.kind(), told.date(), known.wordsOf(source), LocalDate.ofInstant(now, unit.zone()));
        var evidence = Uuids.v7(clock);
        var piece = new EvidencePiece(evidence, told.kind(), told.date(), source, told.document(), now);
        evidences.persist(StartEvidence.of(id, piece, teller(unit)));
        var weighing = known.with(piece);
        var changed = starts.startBy(id, weighing.dates(), evidence);
        return new ToldEvidence(evidence, shown(starts.find(id), weighing), unit.startsOn(), changed);
    }

    /**
     * When things happened to a unit, by the evidence that counts.
     *
     * @throws org.aftersales.kit.problem.NotFound when there is none that the caller may see
     */
    @Transactional
    public SaleDates dates(UnitId id) {
        return weighing(starts.find(id)).dates();
    }

    @Transactional
    ShownEvidence of(UnitId id) {
        var unit = starts.find(id);
        return shown(unit, weighing(unit));
    }

    private Weighing weighing(StartFacts unit) {
        var later = evidences.of(unit.id()).stream().map(StartEvidence::piece).toList();
        return Weighing.of(unit, later);
    }

    private EvidenceSource source(TellEvidence told) {
        var own = ownSource();
        var source = told.source() == null ? own : told.source();
        if (own != EvidenceSource.STAFF && source != own) throw new ForeignSource(own);
        return source;
    }

    private EvidenceSource ownSource() {
        if (caller.roles().stream().anyMatch(STAFF::contains)) return EvidenceSource.STAFF;
        return caller.is(Roles.RETAILER) ? EvidenceSource.RETAILER : EvidenceSource.CUSTOMER;
    }

    /** People who own units can be forgotten, what they told of them stays. */
    private String teller(StartFacts unit) {
        return ownSource() == EvidenceSource.CUSTOMER
                ? unit.owner().customerId().toString()
                : caller.subject();
    }

    private ShownEvidence shown(StartFacts unit, Weighing weighing) {
        return new ShownEvidence(unit, weighing, ownSource() != EvidenceSource.CUSTOMER);
    }
}
