package org.aftersales.feedback.compensation;

import org.aftersales.kit.tenant.Roles;

/** Roles that may compensate. */
enum Giver {
    AGENT(Roles.AGENT),
    MANAGER(Roles.MANAGER),
    ADMIN(Roles.ADMIN);

    private final String role;

    Giver(String role) {
        this.role = role;
    }

    /** As tokens name it. */
    String role() {
        return role;
    }
}
