package org.aftersales.loyalty.referral;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.token;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DepartedReferrerTest {
    private final Deliveries deliveries;
    private final ReferralCodes codes;
    private final Tenants tenants;

    DepartedReferrerTest(Deliveries deliveries, ReferralCodes codes, Tenants tenants) {
        this.deliveries = deliveries;
        this.codes = codes;
        this.tenants = tenants;
    }

    @Test
    void the_code_of_who_has_left_is_gone_with_the_last_of_their_customers() {
        var first = Story.begin();
        var second = first.samePerson();
        deliveries.deliver(first.linked(), second.linked());
        new Friends(first.tenant()).code(first);
        var member = new MemberId(UUID.fromString(
                as(token(first)).get("/v1/me/loyalty").then().extract().path("memberId")));
        assertEquals(true, hasCode(first, member));

        deliveries.deliver(first.erased());
        assertEquals(true, hasCode(first, member));

        deliveries.deliver(second.erased());
        assertEquals(false, hasCode(first, member));
    }

    private boolean hasCode(Story story, MemberId member) {
        return tenants.as(story.tenant(), () -> QuarkusTransaction.requiringNew()
                .call(() -> codes.of(member).isPresent()));
    }
}
