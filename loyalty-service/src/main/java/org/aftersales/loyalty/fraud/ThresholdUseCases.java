package org.aftersales.loyalty.fraud;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.aftersales.kit.problem.PreconditionFailed;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.loyalty.fraud.ProgrammeThresholds.Version;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** From when on redemptions are held, programme by programme. */
@ApplicationScoped
class ThresholdUseCases {
    private final ProgrammeThresholds thresholds;
    private final Version usual;
    private final Caller caller;
    private final Clock clock;

    ThresholdUseCases(ProgrammeThresholds thresholds, FraudRules rules, Caller caller, Clock clock) {
        this.thresholds = thresholds;
        this.usual = new Version(0, Thresholds.of(rules));
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Version of(ProgrammeCode programme) {
        return thresholds.latest(programme).orElse(usual);
    }

    /** They count from the next redemption on. */
    @Transactional
    Version set(ProgrammeCode programme, IfMatch version, Thresholds told) {
        var known = of(programme);
        version.check(known.version());
        var next = new Version(known.version() + 1, told);
        if (!thresholds.add(programme, next, caller.subject(), clock.instant())) throw new Stale();
        Log.infof("thresholds of programme %s set, version %d", programme.value(), next.version());
        return next;
    }

    static final class Stale extends PreconditionFailed {
        Stale() {
            super("stale", "Somebody else has just set them; read them again.");
        }
    }
}
