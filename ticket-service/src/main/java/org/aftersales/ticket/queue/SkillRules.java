package org.aftersales.ticket.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SkillRules implements PanacheRepositoryBase<SkillRule, String> {}
