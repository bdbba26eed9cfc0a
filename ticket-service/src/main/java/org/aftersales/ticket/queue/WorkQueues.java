package org.aftersales.ticket.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class WorkQueues implements PanacheRepositoryBase<WorkQueue, String> {}
