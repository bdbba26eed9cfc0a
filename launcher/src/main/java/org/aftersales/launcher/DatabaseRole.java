package org.aftersales.launcher;

import java.util.Locale;

/** The three roles that each service has in its own database. */
public enum DatabaseRole {
    OWNER,
    APP,
    WORKER;

    public String user(Service service) {
        return service.id() + "_" + name().toLowerCase(Locale.ROOT);
    }
}
