package org.aftersales.warranty.repair;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class UnfinishedRepairs implements PanacheRepositoryBase<UnfinishedRepair, UUID> {}
