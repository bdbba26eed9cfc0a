package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;

/** Tells whether two members may be one person, or live together, without knowing where. */
@ApplicationScoped
public class ContactUseCases {
    private final ContactMarks marks;

    ContactUseCases(ContactMarks marks) {
        this.marks = marks;
    }

    /** How a customer can be reached from now on; replaces what was told before. */
    @Transactional
    public void keep(CustomerId customer, Reach reach) {
        marks.keep(customer, reach.plain());
    }

    @Transactional
    public void forget(CustomerId customer) {
        marks.forget(customer);
    }

    /** By what both can be reached; nothing when by nothing that is known. */
    @Transactional
    public Optional<ContactKind> shared(MemberId one, MemberId other) {
        return marks.shared(one, other);
    }
}
