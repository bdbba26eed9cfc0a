package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.loyalty.compensation.CompensationUseCases;
import org.aftersales.loyalty.earning.EarningUseCases;
import org.aftersales.loyalty.fraud.FraudUseCases;
import org.aftersales.loyalty.household.HouseholdUseCases;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.referral.ReferralUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class CustomersConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EarningUseCases earnings;
    private final MemberUseCases members;
    private final CompensationUseCases compensations;
    private final ReferralUseCases referrals;
    private final FraudUseCases fraud;
    private final HouseholdUseCases households;

    CustomersConsumer(
            Inbox inbox,
            EarningUseCases earnings,
            MemberUseCases members,
            CompensationUseCases compensations,
            ReferralUseCases referrals,
            FraudUseCases fraud,
            HouseholdUseCases households) {
        this.inbox = inbox;
        this.earnings = earnings;
        this.members = members;
        this.compensations = compensations;
        this.referrals = referrals;
        this.fraud = fraud;
        this.households = households;
    }

    @Override
    public String topic() {
        return "warranty.customers";
    }

    @Override
    @Incoming("warranty-customers")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("warranty.customer.linked.v1", CustomerLinked.class, this::link)
                .on(
                        "warranty.customer.erased.v1",
                        CustomerErased.class,
                        erased -> forget(new CustomerId(erased.customerId())));
    }

    private void link(CustomerLinked linked) {
        var customer = new CustomerId(linked.customerId());
        earnings.welcome(customer, linked.subject(), linked.linkedAt());
        compensations.welcome(customer);
    }

    private void forget(CustomerId customer) {
        compensations.forget(customer);
        members.forget(customer).ifPresent(left -> {
            referrals.forget(left);
            fraud.forget(left);
            households.forget(left);
        });
    }
}
