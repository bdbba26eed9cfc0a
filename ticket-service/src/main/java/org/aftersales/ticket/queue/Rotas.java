package org.aftersales.ticket.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Rotas implements PanacheRepositoryBase<Rota, String> {}
