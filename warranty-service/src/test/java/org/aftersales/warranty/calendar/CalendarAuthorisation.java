package org.aftersales.warranty.calendar;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;

import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.warranty.Shop;

/** Who may do what with work calendars: the rows of this feature in the service's authorisation matrix. */
public final class CalendarAuthorisation {

    private static final String[] READERS = {RETAILER, AGENT, ADJUSTER, MANAGER, ANALYST, ADMIN};

    public static void addTo(AuthorisationMatrix matrix, Shop shop) {
        new CalendarCalls(shop).publish("1", CalendarCalls.iranian());
        matrix.operation("PUT /v1/work-calendars/{code}/versions/{version}")
                .at("/v1/work-calendars/IR/versions/0")
                .permits(MANAGER, ADMIN)
                .with(request -> request.body(CalendarCalls.iranian()));
        matrix.operation("GET /v1/work-calendars").permits(READERS);
        matrix.operation("GET /v1/work-calendars/{code}")
                .at("/v1/work-calendars/IR")
                .permits(READERS);
        matrix.operation("GET /v1/work-calendars/{code}/versions/{version}")
                .at("/v1/work-calendars/IR/versions/1")
                .permits(READERS);
    }

    private CalendarAuthorisation() {}
}
