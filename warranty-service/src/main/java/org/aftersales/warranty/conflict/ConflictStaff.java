package org.aftersales.warranty.conflict;

import java.util.Set;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;

/** Those who know both parties. */
final class ConflictStaff {

    private static final Set<String> ROLES = Set.of(Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN);

    private ConflictStaff() {}

    static boolean includes(Caller caller) {
        return caller.roles().stream().anyMatch(ROLES::contains);
    }
}
