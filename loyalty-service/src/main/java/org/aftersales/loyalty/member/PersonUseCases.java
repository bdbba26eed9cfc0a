package org.aftersales.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Who somebody is here, with all the customers that they are. */
@ApplicationScoped
public class PersonUseCases {
    private final Members members;
    private final CustomerLinks links;
    private final Segments segments;

    PersonUseCases(Members members, CustomerLinks links, Segments segments) {
        this.members = members;
        this.links = links;
        this.segments = segments;
    }

    /** Whoever signs in so, also when nothing is known of them. */
    @Transactional
    public Person ofSubject(String subject) {
        return members.ofSubject(subject).map(this::of).orElseGet(() -> new Person(Set.of(), null, List.of(), subject));
    }

    /** Whoever is this customer, also when nobody knows who that is. */
    @Transactional
    public Person ofCustomer(CustomerId customer) {
        return links.find(customer)
                .filter(CustomerLink::known)
                .map(link -> of(members.get(link.memberId())))
                .orElseGet(() -> new Person(Set.of(customer), null, List.of(), null));
    }

    /** The groups that a member belongs to or has belonged to, in their order. */
    @Transactional
    public List<ToldSegment> segments(MemberId member) {
        return segments.ever(member);
    }

    private Person of(Member member) {
        var elsewhere =
                members.elsewhere(member.id()).stream().map(Member::membership).toList();
        return new Person(links.of(member.id()), member.membership(), elsewhere, member.subject());
    }
}
