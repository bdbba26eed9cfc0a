package org.aftersales.warranty.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.aftersales.warranty.customer.MergePolicy;
import org.aftersales.warranty.unit.Sale;
import org.aftersales.warranty.unit.Teller;
import org.jspecify.annotations.Nullable;

/** What becomes of buyers' details that are told again, in files that ask for it. */
@ApplicationScoped
public class MergeUseCases {

    /** The code of a record by which the details of its buyer were changed. */
    static final String CHANGED = "details-changed";

    private final RetoldBuyers buyers;

    MergeUseCases(RetoldBuyers buyers) {
        this.buyers = buyers;
    }

    /**
     * Merges the details told with these records into those that are known, record after record. People who have signed
     * in or were forgotten are left alone: what they have said, or asked for, counts more than what a file says. A file
     * that is only tried out changes nobody and is told what it would change.
     *
     * @return the findings, with a code where details were changed
     */
    @Transactional
    public List<Finding> merge(Teller teller, JudgedSales told, List<Finding> findings, MergePolicy policy) {
        if (policy == MergePolicy.KEEP) return findings;
        var sales = new LinkedHashMap<Integer, Sale>();
        for (int i = 0; i < findings.size(); i++) {
            var sale = registered(told.judgements().get(i), findings.get(i));
            if (sale != null) sales.put(i, sale);
        }
        var retailer = teller.retailerId();
        var changed =
                teller.rehearsal() ? buyers.rehearse(retailer, sales, policy) : buyers.merge(retailer, sales, policy);
        var merged = new ArrayList<>(findings);
        changed.forEach(i -> merged.set(i, findings.get(i).with(CHANGED)));
        return merged;
    }

    /** A sale that is in the register, or would be; null for every other record. */
    private static @Nullable Sale registered(Judgement judgement, Finding finding) {
        return finding.warranty() != null && judgement instanceof Judgement.Acceptable(var sale) ? sale : null;
    }
}
