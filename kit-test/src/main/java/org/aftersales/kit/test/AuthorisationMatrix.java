package org.aftersales.kit.test;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Who may call what: one row per operation of the running service, checked against {anonymous, each role, strangers,
 * another tenant}. An operation of the OpenAPI document without a row fails, and so does a row without an operation.
 *
 * <pre>
 * var matrix = new AuthorisationMatrix("acme");
 * matrix.operation("GET /v1/units/{id}").at("/v1/units/" + unitId).permits(RETAILER, AGENT)
 *         .hidesFrom(Tokens.retailer("acme", "another"));
 * matrix.operation("POST /v1/registrations").permits(RETAILER).with(request -> request.body(REGISTRATION));
 * matrix.operation("GET /s/{token}").at("/s/" + token).isOpen();
 * matrix.verify();
 * </pre>
 *
 * <p>Without a token the answer must be 401, with a role that is not permitted 403, with a permitted role anything but
 * those two. Where the path names a thing, a permitted role of another tenant and every stranger must get 404. Requests
 * carry an {@code Idempotency-Key} and an {@code If-Match}; a body, where one is needed to get as far as the thing,
 * comes from {@link Row#with}.
 */
public final class AuthorisationMatrix {
    private static final Set<String> ROLES = Set.of(
            "customer", "retailer", "agent", "technician", "adjuster", "manager", "analyst", "admin", "mail-gateway");
    private static final String FOREIGN_TENANT = "a-foreign-tenant";

    private final String tenant;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** @param tenant the tenant that owns the things the rows point at */
    public AuthorisationMatrix(String tenant) {
        this.tenant = tenant;
    }

    /** Begins the row of an operation, written as in the OpenAPI document: {@code GET /v1/units/{id}}. */
    public Row operation(String operation) {
        var row = new Row(operation);
        if (rows.put(operation, row) != null) throw new IllegalArgumentException(operation + " has two rows");
        return row;
    }

    /** Compares rows with the document of the running service, then calls every row as everybody. */
    public void verify() {
        var documented = ApiDocument.operations(ApiDocument.yaml());
        var faults = new ArrayList<String>();
        difference(documented, rows.keySet()).forEach(missing -> faults.add(missing + ": no row"));
        difference(rows.keySet(), documented).forEach(stale -> faults.add(stale + ": no such operation"));
        if (faults.isEmpty()) rows.values().forEach(row -> faults.addAll(row.faults()));
        if (!faults.isEmpty()) throw new AssertionError("authorisation differs:\n  " + String.join("\n  ", faults));
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        var rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    /** One operation and who may call it. */
    public final class Row {
        private final String operation;
        private final String method;
        private String path;
        private Set<String> permitted = Set.of();
        private boolean open;
        private final List<String> strangers = new ArrayList<>();
        private UnaryOperator<RequestSpecification> preparation = request -> request;

        private Row(String operation) {
            this.operation = operation;
            this.method = operation.substring(0, operation.indexOf(' '));
            this.path = operation.substring(operation.indexOf(' ') + 1);
        }

        /** The path of an existing thing, for an operation whose path has variables. */
        public Row at(String existing) {
            path = existing;
            return this;
        }

        /** The roles that may call it and are answered, whatever it is but an internal error; all others get 403. */
        public Row permits(String... roles) {
            permitted = Set.of(roles);
            if (!ROLES.containsAll(permitted)) throw new IllegalArgumentException("unknown role among " + permitted);
            return this;
        }

        /** Needs no token: public pages whose path is the secret. */
        public Row isOpen() {
            open = true;
            return this;
        }

        /**
         * Tokens of the right role and tenant for which the thing does not exist: another customer, another retailer.
         */
        public Row hidesFrom(String... tokens) {
            strangers.addAll(List.of(tokens));
            return this;
        }

        /** Completes the request, for example by a body. */
        public Row with(UnaryOperator<RequestSpecification> completion) {
            preparation = completion;
            return this;
        }

        private List<String> faults() {
            var faults = new ArrayList<String>();
            if (path.contains("{")) return List.of(operation + ": the row needs at(…)");
            if (open) {
                expectNot(Set.of(401, 403, 500), "anonymous", call(given()), faults);
                return faults;
            }
            expect(401, "anonymous", call(given()), faults);
            for (var role : new TreeSet<>(ROLES)) {
                var status = call(as(Tokens.ofRole(role, tenant)));
                if (permitted.contains(role)) expectNot(Set.of(401, 403, 500), role, status, faults);
                else expect(403, role, status, faults);
            }
            if (operation.contains("{")) hidden(faults);
            return faults;
        }

        private void hidden(List<String> faults) {
            for (var role : new TreeSet<>(permitted)) {
                var status = call(as(Tokens.ofRole(role, FOREIGN_TENANT)));
                expect(404, role + " of another tenant", status, faults);
            }
            for (var stranger : strangers) {
                expect(404, "a stranger", call(as(stranger)), faults);
            }
        }

        private int call(RequestSpecification request) {
            request.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"0\"");
            if (!method.equals("GET")) request.contentType("application/json");
            return preparation.apply(request).request(method, path).statusCode();
        }

        private RequestSpecification as(String token) {
            return given().auth().oauth2(token);
        }

        private void expect(int wanted, String who, int status, List<String> faults) {
            if (status != wanted) faults.add(operation + " as " + who + ": " + status + " instead of " + wanted);
        }

        private void expectNot(Set<Integer> unwanted, String who, int status, List<String> faults) {
            if (unwanted.contains(status)) faults.add(operation + " as " + who + ": " + status);
        }
    }
}
