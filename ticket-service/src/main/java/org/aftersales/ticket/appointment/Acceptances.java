package org.aftersales.ticket.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Acceptances implements PanacheRepositoryBase<Acceptance, UUID> {}
