package org.aftersales.warranty.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.customer.MergePolicy;
import org.aftersales.warranty.unit.RegisterUseCases;
import org.aftersales.warranty.unit.Sale;

/** The buyers of sales that a retailer tells with details which may be other than those that are known. */
@ApplicationScoped
class RetoldBuyers {

    private final RegisterUseCases register;
    private final CustomerUseCases customers;
    private final TransactionManager transactions;

    RetoldBuyers(RegisterUseCases register, CustomerUseCases customers, TransactionManager transactions) {
        this.register = register;
        this.customers = customers;
        this.transactions = transactions;
    }

    /**
     * @param sales that are in the register, by any keys
     * @return the keys of those by which details have changed
     */
    @Transactional
    Set<Integer> merge(String retailer, Map<Integer, Sale> sales, MergePolicy policy) {
        return merge(sales, owners(retailer, sales), policy);
    }

    /**
     * The same for sales that would be in the register. Everything is done, in a transaction of its own that is then
     * taken back, so that the answer is that of the merge itself.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Set<Integer> rehearse(String retailer, Map<Integer, Sale> sales, MergePolicy policy) {
        var owners = new HashMap<>(owners(retailer, sales));
        for (var sale : sales.values()) {
            owners.computeIfAbsent(
                    sale.reference(),
                    _ -> customers.findOrAdd(retailer, List.of(sale.buyer())).getFirst());
        }
        var changed = merge(sales, owners, policy);
        takeBack();
        return changed;
    }

    private Map<String, CustomerId> owners(String retailer, Map<Integer, Sale> sales) {
        var references = sales.values().stream().map(Sale::reference).distinct().toList();
        return register.owners(retailer, references);
    }

    private Set<Integer> merge(Map<Integer, Sale> sales, Map<String, CustomerId> owners, MergePolicy policy) {
        var told = new LinkedHashMap<Integer, CustomerUseCases.Retold>();
        sales.forEach((key, sale) -> {
            var owner = owners.get(sale.reference());
            if (owner != null) told.put(key, new CustomerUseCases.Retold(owner, sale.buyer()));
        });
        return customers.merge(told, policy);
    }

    private void takeBack() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException("a rehearsal cannot be taken back", e);
        }
    }
}
