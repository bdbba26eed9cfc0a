package org.aftersales.loyalty;

import java.util.Map;
import org.aftersales.kit.test.AuthorisationMatrix;

/** Who sees what has become of vouchers, and blocks them. */
final class VoucherRows {
    private VoucherRows() {}

    static void addTo(AuthorisationMatrix matrix, String voucher, String member, String code) {
        matrix.operation("PUT /v1/vouchers/{id}/block")
                .at(voucher + "/block")
                .permits("agent", "manager")
                .with(request -> request.body(Map.of("reason", "STOLEN")));
        matrix.operation("DELETE /v1/vouchers/{id}/block")
                .at(voucher + "/block")
                .permits("manager");
        matrix.operation("POST /v1/voucher-look-ups")
                .permits("agent", "manager")
                .with(request -> request.body(Map.of("code", code)));
        matrix.operation("GET /v1/members/{id}/vouchers")
                .at(member + "/vouchers")
                .permits("agent", "manager");
    }
}
