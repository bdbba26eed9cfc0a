package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.warranty.unit.CardRevision.Ground;
import org.aftersales.warranty.unit.CardRevision.Step;

/** How staff replaces cards and takes them back. */
@ApplicationScoped
class CardRevisionUseCases {

    private final Units units;
    private final CardRevisions revisions;
    private final CardCodes codes;
    private final Caller caller;
    private final Clock clock;

    CardRevisionUseCases(Units units, CardRevisions revisions, CardCodes codes, Caller caller, Clock clock) {
        this.units = units;
        this.revisions = revisions;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A new version of the card; the codes of every older one stop working.
     *
     * @throws NotFound when the tenant has no such unit
     * @throws AlreadyReplaced when another unit was given for it, with a card of its own
     * @throws AlreadyReturned when it went back for money
     */
    @Transactional
    Revised reissue(UnitId id, IfMatch version, CardReason reason) {
        var unit = units.lock(id);
        version.check(unit.version());
        unit.requireInUse();
        var now = clock.instant();
        unit.replaceCard(codes.nextCard(unit), reason, now);
        return revised(unit, Step.ISSUED, reason, now);
    }

    /**
     * The card's codes stop working and there is no card until a new one is issued.
     *
     * @throws NotFound when the tenant has no such unit
     * @throws CardRevision.AlreadyRevoked when that was done before
     */
    @Transactional
    Revised revoke(UnitId id, IfMatch version, CardReason reason) {
        var unit = units.lock(id);
        version.check(unit.version());
        var now = clock.instant();
        unit.revokeCard(reason, now);
        return revised(unit, Step.REVOKED, reason, now);
    }

    /** With the version that the unit has from now on. */
    record Revised(CardRevisionView revision, long version) {}

    private Revised revised(Unit unit, Step step, CardReason reason, Instant now) {
        var revision = CardRevision.of(Uuids.v7(clock), unit, step, new Ground(reason, caller.subject()), now);
        revisions.persist(revision);
        units.flush();
        return new Revised(revision.view(), unit.version());
    }

    /** @throws NotFound when the tenant has no such unit */
    @Transactional
    List<CardRevisionView> of(UnitId id, UUID below, int limit) {
        return revisions.of(units.get(id).id(), below, limit).stream()
                .map(CardRevision::view)
                .toList();
    }
}
