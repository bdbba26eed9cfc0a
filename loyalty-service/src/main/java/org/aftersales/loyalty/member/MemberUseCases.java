package org.aftersales.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class MemberUseCases {
    private final Members members;
    private final CustomerLinks links;
    private final Clock clock;

    MemberUseCases(Members members, CustomerLinks links, Clock clock) {
        this.members = members;
        this.links = links;
        this.clock = clock;
    }

    /**
     * The customer's link, locked until the transaction ends: what the customer earned and who the customer is are then
     * handled one after the other, and the second sees what the first did.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CustomerLink lock(CustomerId customer) {
        return links.lock(customer);
    }

    /** As {@link #lock}; nothing when nobody has told of the customer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<CustomerLink> lockKnown(CustomerId customer) {
        return links.lockKnown(customer);
    }

    /** As {@link #lock} for many customers at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<CustomerId, CustomerLink> lock(Set<CustomerId> customers) {
        return links.lock(customers);
    }

    /** As {@link #lockKnown(CustomerId)} for many customers at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<CustomerId, CustomerLink> lockKnown(Set<CustomerId> customers) {
        return links.lockKnown(customers);
    }

    /**
     * The customer turned out to be this person. Enrols the person with their first customer; later ones join them.
     *
     * @throws LinkedToAnother when the customer is known to be somebody else
     */
    @Transactional
    public Linked link(CustomerId customer, String subject, Instant linkedAt) {
        var link = links.lock(customer);
        links.lockSubject(subject);
        var known = members.ofSubject(subject);
        if (link.known()) return new Linked(sameMember(link, known.orElse(null)), false);

        var member = known.orElseGet(() -> enrol(customer, subject, linkedAt));
        var linked = new CustomerLink(customer, member.id(), linkedAt, link.elsewhere());
        links.save(linked);
        return new Linked(linked, known.isEmpty());
    }

    /**
     * Nobody is the customer any more. The member of whom no customer is left keeps their accounts in all programmes, so
     * that the books stay whole, but not their name: whoever is linked later begins anew.
     *
     * @return the member of main who has left by it; nothing while they are still somebody
     */
    @Transactional
    public Optional<MemberId> forget(CustomerId customer) {
        var link = links.lock(customer);
        if (!link.known()) return Optional.empty();
        var member = members.get(link.memberId());
        links.lockSubject(member.subject());
        links.save(new CustomerLink(customer, null, null, link.elsewhere()));
        if (links.anyOf(member.id())) return Optional.empty();
        var now = clock.instant();
        members.elsewhere(member.id()).forEach(elsewhere -> elsewhere.forget(now));
        member.forget(now);
        return Optional.of(member.id());
    }

    /**
     * What the person whose member it is is in a programme.
     *
     * @param programme null: that of the member
     * @throws NotAMember when they are no member of it
     */
    @Transactional
    public Membership in(@Nullable ProgrammeCode programme, MemberId id) {
        var member = members.get(id);
        return programme == null ? member.membership() : ofSubject(member.subject(), programme);
    }

    /** What the person is whose member it is, in all programmes, main first, then by code. */
    @Transactional
    public List<Membership> everywhere(MemberId member) {
        var main = members.get(member).membership().main();
        return Stream.concat(Stream.of(members.get(main)), members.elsewhere(main).stream())
                .map(Member::membership)
                .toList();
    }

    @Transactional
    public Membership get(MemberId id) {
        return members.get(id).membership();
    }

    /**
     * The member that a person is in main.
     *
     * @throws NotAMember when none of the person's customers has been linked
     */
    @Transactional
    public Membership ofSubject(String subject) {
        return ofSubject(subject, ProgrammeCode.MAIN);
    }

    /**
     * The member that a person is in a programme.
     *
     * @throws NotAMember when they are none
     */
    @Transactional
    public Membership ofSubject(String subject, ProgrammeCode programme) {
        return members.ofSubject(subject, programme).map(Member::membership).orElseThrow(NotAMember::new);
    }

    /** Whether a member, of whichever programme, is the person. */
    @Transactional
    public boolean is(MemberId member, String subject) {
        return members.get(member).subject().equals(subject);
    }

    /** As {@link #ofSubject}; nothing when none of the person's customers has been linked. */
    @Transactional
    public Optional<Membership> find(String subject) {
        return members.ofSubject(subject).map(Member::membership);
    }

    /** The customer that a member was first, of whichever programme; nothing when all of theirs were erased. */
    @Transactional
    public Optional<CustomerId> customerOf(MemberId member) {
        return links.firstOf(members.get(member).membership().main());
    }

    @Transactional
    List<MemberView> ofCustomer(CustomerId customer, ProgrammeCode programme) {
        return links
                .find(customer)
                .filter(CustomerLink::known)
                .flatMap(link -> members.ofSubject(members.get(link.memberId()).subject(), programme))
                .map(member -> MemberView.of(member.membership()))
                .stream()
                .toList();
    }

    private Member enrol(CustomerId customer, String subject, Instant now) {
        var member = Member.enrol(new MemberId(Uuids.v7(clock)), customer, subject, now);
        members.add(member);
        return member;
    }

    private static CustomerLink sameMember(CustomerLink link, @Nullable Member member) {
        if (member == null || !member.id().equals(link.memberId())) throw new LinkedToAnother();
        return link;
    }

    /** A link, and whether making it enrolled a new member. */
    public record Linked(CustomerLink link, boolean enrolled) {}

    public static final class NotAMember extends NotFound {
        public NotAMember() {
            super("not-a-member", "The programme begins with your first warranty card: link it to become a member.");
        }
    }

    public static final class LinkedToAnother extends Conflict {
        LinkedToAnother() {
            super("customer-linked-to-another", "The customer is linked to another member.");
        }
    }
}
