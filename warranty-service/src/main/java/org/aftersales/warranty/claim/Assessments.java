package org.aftersales.warranty.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.aftersales.warranty.coverage.RepairHistory;
import org.aftersales.warranty.coverage.Repairs;
import org.aftersales.warranty.history.HistoryUseCases;
import org.aftersales.warranty.unit.UnitId;

/** Asks a unit's warranty what it says of a fault that somebody tells. */
@ApplicationScoped
class Assessments {

    private final ClaimableUnits units;
    private final HistoryUseCases histories;

    Assessments(ClaimableUnits units, HistoryUseCases histories) {
        this.units = units;
        this.histories = histories;
    }

    /** @throws org.aftersales.kit.problem.RuleViolated when the fault cannot have been reported on the day it names */
    Assessment of(ClaimableUnit unit, FaultNotice notice, Instant now) {
        var tried = tried(unit, notice);
        var told = unit.assess(unit.reportedOn(notice.reportedOn(), now), notice.faultCode(), tried);
        if (units.callerMayVouch()) return told;
        return told.onWordOfOwner(unit.assess(unit.reportedOn(null, now), notice.faultCode(), tried));
    }

    private RepairHistory tried(ClaimableUnit unit, FaultNotice notice) {
        if (!unit.asksWhatWasTried()) return notice.tried();
        var id = new UnitId(unit.unit().unitId());
        var known = histories.of(Set.of(id)).getOrDefault(id, Repairs.NONE);
        return notice.tried().atLeast(known.history(unit.ledger().zone(), notice.faultCode()));
    }
}
