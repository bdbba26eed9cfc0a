package org.aftersales.kit.tenant;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Leaves failures of authentication to Quarkus REST alone. Until a request gets there, Quarkus 3.34 keeps a handler for
 * those that fail before, and for its sake looks up the template of every request's path beforehand, for which it builds
 * its whole index of paths anew: a tenth of the processor time of a coverage check. Our tokens are judged behind the
 * routing, so nothing fails before, and whatever failed there would still be answered, by {@code call.fail}.
 */
@ApplicationScoped
class AuthenticationFailures {
    /** Behind the authentication, which puts the handler there, just before Quarkus REST exchanges it. */
    private static final int BEHIND_AUTHENTICATION = -199;

    void arrange(@Observes Router router) {
        router.route().order(BEHIND_AUTHENTICATION).handler(call -> {
            call.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
            call.next();
        });
    }
}
