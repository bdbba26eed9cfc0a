package org.aftersales.warranty.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.customer.MergePolicy;
import org.aftersales.warranty.unit.RegisterUseCases;
import org.aftersales.warranty.unit.Sale;
import org.aftersales.warranty.unit.Teller;
import org.jspecify.annotations.Nullable;

/** What becomes of buyers' details that are told again, in files that ask for it. */
@ApplicationScoped
public class MergeUseCases {

    /** The code of a record by which the details of its buyer were changed. */
    static final String CHANGED = "details-changed";

    private final RegisterUseCases register;
    private final CustomerUseCases customers;

    MergeUseCases(RegisterUseCases register, CustomerUseCases customers) {
        this.register = register;
        this.customers = customers;
    }

    /**
     * Merges the details told with these records into those that are known, record after record. People who have signed
     * in or were forgotten are left alone: what they have said, or asked for, counts more than what a file says.
     *
     * @return the findings, with a code where details were changed
     */
    @Transactional
    public List<Finding> merge(Teller teller, JudgedSales told, List<Finding> findings, MergePolicy policy) {
        if (policy == MergePolicy.KEEP || teller.rehearsal()) return findings;
        var sales = new LinkedHashMap<Integer, Sale>();
        for (int i = 0; i < findings.size(); i++) {
            var sale = registered(told.judgements().get(i), findings.get(i));
            if (sale != null) sales.put(i, sale);
        }
        var changed = changed(teller, sales, policy);
        var merged = new ArrayList<>(findings);
        changed.forEach(i -> merged.set(i, findings.get(i).with(CHANGED)));
        return merged;
    }

    private Set<Integer> changed(Teller teller, Map<Integer, Sale> sales, MergePolicy policy) {
        var references = sales.values().stream().map(Sale::reference).distinct().toList();
        var owners = register.owners(teller.retailerId(), references);
        var told = new LinkedHashMap<Integer, CustomerUseCases.Retold>();
        sales.forEach((i, sale) -> {
            var owner = owners.get(sale.reference());
            if (owner != null) told.put(i, new CustomerUseCases.Retold(owner, sale.buyer()));
        });
        return customers.merge(told, policy);
    }

    /** A sale that is in the register; null for every other record. */
    private static @Nullable Sale registered(Judgement judgement, Finding finding) {
        return finding.warranty() != null && judgement instanceof Judgement.Acceptable(var sale) ? sale : null;
    }
}
