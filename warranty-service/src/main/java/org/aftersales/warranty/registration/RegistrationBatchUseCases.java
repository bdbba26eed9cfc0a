package org.aftersales.warranty.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.warranty.customer.TellSafetyContact;
import org.aftersales.warranty.unit.Teller;

/** How many sales of one request are registered: by the same few statements as one. */
@ApplicationScoped
class RegistrationBatchUseCases {

    private final RegistrationUseCases registrations;
    private final SafetyContacts safety;
    private final Caller caller;
    private final Clock clock;

    RegistrationBatchUseCases(RegistrationUseCases registrations, SafetyContacts safety, Caller caller, Clock clock) {
        this.registrations = registrations;
        this.safety = safety;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Registers what can be registered, as the single registrations would one after the other.
     *
     * @return one finding a sale, in their order; that of a sale which could not be read says nothing
     * @throws RegisterChanged when another request was faster with one of the sales; nothing may be committed then
     */
    @Transactional
    List<Finding> register(List<BatchedSale> sales) {
        var teller = new Teller(caller.retailer(), null, false);
        var records = sales.stream().map(BatchedSale::record).toList();
        var findings = registrations.registerAll(teller, registrations.judge(clock.instant(), records));
        keepContacts(teller, sales, findings);
        return findings;
    }

    private void keepContacts(Teller teller, List<BatchedSale> sales, List<Finding> findings) {
        var contacts = new LinkedHashMap<String, TellSafetyContact>();
        for (int i = 0; i < findings.size(); i++) {
            var contact = sales.get(i).safetyContact();
            var warranty = findings.get(i).warranty();
            if (contact == null || warranty == null || findings.get(i).outcome() != Outcome.REGISTERED) continue;
            contacts.put(warranty.sale().saleRef(), contact);
        }
        safety.keep(teller, contacts);
    }
}
