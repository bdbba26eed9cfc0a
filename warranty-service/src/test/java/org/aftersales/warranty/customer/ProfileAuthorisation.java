package org.aftersales.warranty.customer;

import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.aftersales.kit.test.AuthorisationMatrix;

/** Who may do what with profiles: the rows of this feature in the service's authorisation matrix. */
public final class ProfileAuthorisation {

    private static final UnaryOperator<RequestSpecification> NOTHING_TOLD = request -> request.body(Map.of());
    private static final UnaryOperator<RequestSpecification> NOT_GIVEN =
            request -> request.body(Map.of("given", false));
    private static final UnaryOperator<RequestSpecification> A_PHONE =
            request -> request.body(Map.of("phone", "+989350002578"));

    private ProfileAuthorisation() {}

    public static void addTo(AuthorisationMatrix matrix, String customerId) {
        own(matrix, "/v1/customers/me");
        staff(matrix, "/v1/customers/{id}", "/v1/customers/" + customerId);
    }

    private static void own(AuthorisationMatrix matrix, String path) {
        matrix.operation("GET " + path).permits(CUSTOMER);
        matrix.operation("PUT " + path).permits(CUSTOMER).with(NOTHING_TOLD);
        matrix.operation("GET " + path + "/consents").permits(CUSTOMER);
        matrix.operation("PUT " + path + "/consents/{purpose}")
                .at(path + "/consents/MARKETING")
                .permits(CUSTOMER)
                .with(NOT_GIVEN);
        matrix.operation("GET " + path + "/safety-contact").permits(CUSTOMER);
        matrix.operation("PUT " + path + "/safety-contact").permits(CUSTOMER).with(A_PHONE);
        matrix.operation("DELETE " + path + "/safety-contact").permits(CUSTOMER);
    }

    private static void staff(AuthorisationMatrix matrix, String path, String existing) {
        matrix.operation("GET " + path).at(existing).permits(AGENT, MANAGER, ADMIN);
        matrix.operation("PUT " + path).at(existing).permits(AGENT, MANAGER).with(NOTHING_TOLD);
        matrix.operation("GET " + path + "/consents").at(existing + "/consents").permits(AGENT, MANAGER, ADMIN);
        matrix.operation("PUT " + path + "/consents/{purpose}")
                .at(existing + "/consents/MARKETING")
                .permits(AGENT, MANAGER)
                .with(NOT_GIVEN);
        matrix.operation("GET " + path + "/safety-contact")
                .at(existing + "/safety-contact")
                .permits(MANAGER, ADMIN);
        matrix.operation("PUT " + path + "/safety-contact")
                .at(existing + "/safety-contact")
                .permits(AGENT, MANAGER)
                .with(A_PHONE);
        matrix.operation("DELETE " + path + "/safety-contact")
                .at(existing + "/safety-contact")
                .permits(AGENT, MANAGER);
        matrix.operation("GET " + path + "/readings").at(existing + "/readings").permits(MANAGER, ADMIN);
    }
}
