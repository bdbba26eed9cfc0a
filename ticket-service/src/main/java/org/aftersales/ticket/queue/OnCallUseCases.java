package org.aftersales.ticket.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Tells the other features whom to call. */
@ApplicationScoped
@Transactional
public class OnCallUseCases {
    private final Rotas rotas;

    OnCallUseCases(Rotas rotas) {
        this.rotas = rotas;
    }

    /** Who is called at an instant; nobody where there is no such rota, or before it begins. */
    public Optional<String> onCall(String rota, Instant at) {
        return rotas.findByIdOptional(rota)
                .flatMap(found -> found.document().duty(at))
                .map(Duty::agent);
    }
}
