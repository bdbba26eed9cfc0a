package org.aftersales.loyalty.member;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.domain.Topic;

/** A person in the programme: one per subject, whichever of their customers was linked first. */
@Entity
@Table(name = "member")
@Topic("loyalty.members")
class Member extends Aggregate {
    private static final String NUMBER_PREFIX = "MB";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MemberId id;

    @Column(name = "number", nullable = false, updatable = false)
    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id", nullable = false, updatable = false))
    private CustomerId customerId;

    @Column(name = "subject", nullable = false)
    private String subject;

    @Column(name = "enrolled_at", nullable = false, updatable = false)
    private Instant enrolledAt;

    /** The subject's customer was linked for the first time. */
    static Member enrol(MemberId id, CustomerId customerId, String subject, Instant now) {
        var member = new Member();
        member.id = id;
        member.number = ReadableNumber.mint(NUMBER_PREFIX);
        member.customerId = customerId;
        member.subject = subject;
        member.enrolledAt = now;
        member.raise(new MemberEvent.Enrolled(id, customerId, now));
        return member;
    }

    /** The person was erased; what they earned stays in the books under the member's number alone. */
    void forget() {
        subject = "erased " + id.value();
    }

    String subject() {
        return subject;
    }

    MemberId id() {
        return id;
    }

    Membership membership() {
        return new Membership(id, number, customerId, enrolledAt);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected Member() {}
}
