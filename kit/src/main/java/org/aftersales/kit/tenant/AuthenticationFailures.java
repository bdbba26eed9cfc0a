package org.aftersales.kit.tenant;

import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * Hands failures of authentication on to whoever answers with problems, as Quarkus REST 3.34 does. That also looks up the
 * template of every request's path beforehand, for the metrics of those that fail, and builds its whole index of paths
 * anew for each: a tenth of the processor time of a coverage check. Ours comes first, so that it has nothing to do; the
 * template of a path is known anyway where our tokens are judged, which is behind the routing.
 */
@ApplicationScoped
class AuthenticationFailures {
    /** Behind the authentication itself, just before the handler of Quarkus REST. */
    private static final int BEHIND_AUTHENTICATION = -199;

    private static final BiConsumer<RoutingContext, Throwable> HAND_ON = AuthenticationFailures::handOn;

    void arrange(@Observes Router router) {
        router.route().order(BEHIND_AUTHENTICATION).handler(call -> {
            call.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, HAND_ON);
            call.next();
        });
    }

    private static void handOn(RoutingContext call, Throwable failure) {
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(call, failure);
        if (!call.failed()) call.fail(DefaultAuthFailureHandler.extractRootCause(failure));
    }
}
