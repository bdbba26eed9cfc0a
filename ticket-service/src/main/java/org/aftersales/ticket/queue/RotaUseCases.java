package org.aftersales.ticket.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.jspecify.annotations.Nullable;

/** Who is called at night. */
@ApplicationScoped
@Transactional
class RotaUseCases {
    private final Rotas rotas;
    private final Clock clock;

    RotaUseCases(Rotas rotas, Clock clock) {
        this.rotas = rotas;
        this.clock = clock;
    }

    /** What was put, and whether it is new. */
    record Put(Rota rota, boolean created) {}

    Put put(String code, RotaDocument told, @Nullable String ifMatch) {
        told.check();
        var known = rotas.findByIdOptional(code);
        if (known.isEmpty()) {
            var rota = Rota.of(code, told);
            rotas.persistAndFlush(rota);
            return new Put(rota, true);
        }
        var rota = known.get();
        if (!rota.document().equals(told)) {
            IfMatch.of(ifMatch).check(rota.version());
            rota.change(told);
            rotas.flush();
        }
        return new Put(rota, false);
    }

    Rota find(String code) {
        return rotas.findByIdOptional(code).orElseThrow(NotFound::new);
    }

    /**
     * @param at null: now
     * @throws NobodyOnCall before the first handover
     */
    Duty onCall(String code, @Nullable Instant at) {
        return find(code).document().duty(at == null ? clock.instant() : at).orElseThrow(NobodyOnCall::new);
    }

    static final class NobodyOnCall extends NotFound {
        NobodyOnCall() {
            super("nobody-on-call", "The rota has not begun then.");
        }
    }
}
