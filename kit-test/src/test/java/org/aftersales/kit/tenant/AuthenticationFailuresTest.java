package org.aftersales.kit.tenant;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftersales.kit.rest.Calls;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** What the routing knows of a request before its path is looked up. */
@QuarkusTest
class AuthenticationFailuresTest {

    /** Tells in a header whether somebody has looked for the template of the path already. */
    @ApplicationScoped
    static class Witness {
        private static final int BEFORE_THE_ROUTING = -1;

        private final AtomicInteger failures = new AtomicInteger();

        void watch(@Observes Router router) {
            router.route("/v1/parcels")
                    .order(BEFORE_THE_ROUTING)
                    .handler(call -> {
                        var template = Vertx.currentContext().<String>getLocal("UrlPathTemplate");
                        if (template != null) call.response().putHeader("X-Template", template);
                        call.next();
                    })
                    .failureHandler(call -> {
                        failures.incrementAndGet();
                        call.next();
                    });
        }

        int failures() {
            return failures.get();
        }
    }

    @Inject
    Witness witness;

    @Test
    void the_path_of_a_request_is_not_looked_up_twice() {
        new Calls().agent().get("/v1/parcels").then().statusCode(200).header("X-Template", nullValue());
    }

    @Test
    void who_is_refused_is_told_with_a_problem_and_only_once() {
        var before = witness.failures();

        given().auth()
                .oauth2(Tokens.expired(Roles.AGENT, "acme"))
                .get("/v1/parcels")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthorized"))
                .header("X-Template", nullValue());

        assertEquals(before, witness.failures(), "a second answer was tried");
    }
}
