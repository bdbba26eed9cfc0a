package org.aftersales.ticket.ticket;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ChangeChains implements PanacheRepositoryBase<ChangeChain, UUID> {}
