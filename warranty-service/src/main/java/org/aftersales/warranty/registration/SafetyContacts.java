package org.aftersales.warranty.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.customer.TellSafetyContact;
import org.aftersales.warranty.unit.RegisterUseCases;
import org.aftersales.warranty.unit.Teller;

/** Where buyers of sales that were registered together want safety notices; nothing is asked where nobody told. */
@ApplicationScoped
class SafetyContacts {

    private final RegisterUseCases register;
    private final CustomerUseCases customers;

    SafetyContacts(RegisterUseCases register, CustomerUseCases customers) {
        this.register = register;
        this.customers = customers;
    }

    /** @param findings one a record */
    void keepTold(Teller teller, List<Optional<SalesRecord>> records, List<Finding> findings) {
        var contacts = new LinkedHashMap<String, TellSafetyContact>();
        for (int i = 0; i < findings.size(); i++) {
            var contact = records.get(i).map(SalesRecord::safetyContact).orElse(null);
            if (contact != null && findings.get(i).outcome() == Outcome.REGISTERED) {
                contacts.put(records.get(i).orElseThrow().saleRef(), contact);
            }
        }
        if (!teller.rehearsal()) keep(teller, contacts);
    }

    /**
     * Of several contacts of one buyer the first is kept.
     *
     * @param contacts by the references of sales that have just been registered
     */
    void keep(Teller teller, Map<String, TellSafetyContact> contacts) {
        if (contacts.isEmpty()) return;
        var owners = register.owners(teller.retailerId(), List.copyOf(contacts.keySet()));
        var told = new HashMap<CustomerId, TellSafetyContact>();
        contacts.forEach((reference, contact) -> told.putIfAbsent(
                Objects.requireNonNull(owners.get(reference), "a unit just registered has an owner"), contact));
        customers.tellForSafety(told);
    }
}
