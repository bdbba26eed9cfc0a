package org.aftersales.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.aftersales.kit.problem.PreconditionFailed;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;

/** What things are called that keep no name themselves. */
@ApplicationScoped
public class DisplayNameUseCases {
    private final DisplayNames names;
    private final Caller caller;
    private final Clock clock;

    DisplayNameUseCases(DisplayNames names, Caller caller, Clock clock) {
        this.names = names;
        this.caller = caller;
        this.clock = clock;
    }

    /** What has a name here. Stored, so never renamed. */
    public enum Kind {
        PROGRAMME,
        TIER
    }

    /** A thing of a programme. */
    public record Named(ProgrammeCode programme, Kind kind, String code) {}

    /** A name, and how often it was given: 0 for what has never been named. */
    public record Told(DisplayName name, long version) {}

    /** Nothing where it was never named. */
    @Transactional(TxType.MANDATORY)
    public Optional<Told> find(Named thing) {
        return names.find(thing);
    }

    /** @throws PreconditionFailed when somebody else has named it since it was read */
    @Transactional(TxType.MANDATORY)
    public Told put(Named thing, IfMatch version, DisplayName name) {
        var known = find(thing).map(Told::version).orElse(0L);
        version.check(known);
        if (!names.put(thing, known, name, caller.subject(), clock.instant())) {
            throw new PreconditionFailed("stale", "It has just changed; read it again.");
        }
        return new Told(name, known + 1);
    }
}
